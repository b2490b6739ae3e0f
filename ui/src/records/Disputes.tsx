import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import { Button, Chip, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Dispute, type Person } from "~/ipc/bindings";
import styles from "./Records.module.css";

const Known = createContext<readonly Dispute[]>([]);

/** Lets the rows below show what the person says against them; what is said against the whole stands first. */
export function Disputed({ person, children }: { person: Person; children: ReactNode }) {
  const disputes = useQuery({
    queryKey: ["privacy", "disputes", person.kind, person.id],
    queryFn: () => commands.disputes(person),
  });
  return (
    <Known value={disputes.data ?? []}>
      <DisputeNotes field="record" />
      {children}
    </Known>
  );
}

/** What the person says against a field, with the way to withdraw it. */
export function DisputeNotes({ field }: { field: string }) {
  const disputes = useContext(Known).filter((one) => one.field === field);
  return disputes.map((one) => <Note key={one.id} one={one} />);
}

function Note({ one }: { one: Dispute }) {
  const say = useWords();
  const toasts = useToasts();
  const { date } = useFormats();
  const withdraw = async (): Promise<void> => {
    const change = await commands.withdrawDispute(one.id);
    toasts.undoable(say("rectifying-withdrawn"), () => commands.undo(change));
  };
  return (
    <span className={styles.dispute}>
      <Chip tone="warn" label={say("rectifying-disputed")} />
      <span className={styles.statement}>
        {say("rectifying-dispute-on", { day: date(one.madeOn), statement: one.statement })}
      </span>
      <Button
        look="quiet"
        aria-label={say("rectifying-withdraw-of", { field: say(`records-field-${one.field}`) })}
        onPress={() => void withdraw().catch(toasts.problem)}
      >
        {say("rectifying-withdraw")}
      </Button>
    </span>
  );
}
