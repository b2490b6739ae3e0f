import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner, Button, Dialog, Select, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import {
  commands,
  type ContactChannel,
  type ContactQuery,
  type MailingCount,
  type MailingRule,
  type Selection,
} from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { mailableOf, usePurposes } from "./queries";

export const mailingWays: readonly ContactChannel[] = ["email", "phone", "text", "post"];

interface MailingDialogProps {
  selected: Selection<string, ContactQuery>;
  onClose: () => void;
}

/** A list for a mailing: says who is in it and who is left out and why, before it is written and after. */
export function MailingDialog({ selected, onClose }: MailingDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const purposes = usePurposes();
  const shown = "matching" in selected ? (selected.matching.query.mailable ?? null) : null;
  const [purpose, setPurpose] = useState<string | null>(shown?.purpose ?? null);
  const [channel, setChannel] = useState<string | null>(shown?.channel ?? null);
  const [isPending, setIsPending] = useState(false);
  const rule = mailableOf(`${purpose ?? ""} ${channel ?? ""}`);
  const save = async (chosen: MailingRule): Promise<void> => {
    const made = await commands.exportForMailing(everyone(selected), chosen);
    if (made === null) return;
    const { included, chosen: all } = made.count;
    toasts.say(say("consent-mailing-done", { included, path: made.file.path, out: all - included }));
    onClose();
  };
  const refuse = (thrown: unknown): void => {
    if (appErrorFrom(thrown).code === "export-stopped") toasts.say(say("export-stopped"));
    else toasts.problem(thrown);
  };
  const count = useMailingCount(selected, rule);
  return (
    <Dialog
      title={say("consent-mailing-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button
            look="primary"
            isDisabled={rule === null || count === undefined || count.included === 0}
            isPending={isPending}
            onPress={() => {
              if (rule === null) return;
              setIsPending(true);
              void save(rule)
                .catch(refuse)
                .finally(() => setIsPending(false));
            }}
          >
            {say("consent-mailing-save")}
          </Button>
        </>
      }
    >
      <Select label={say("consent-mailing-purpose")} choices={purposes} value={purpose} onChange={setPurpose} />
      <Select
        label={say("consent-mailing-channel")}
        choices={mailingWays.map((id) => ({ id, label: say(`consent-channel-${id}`) }))}
        value={channel}
        onChange={setChannel}
      />
      {rule !== null && (count === undefined ? <Skeleton lines={2} /> : <Counted count={count} />)}
    </Dialog>
  );
}

/** Whom a filter of the list leaves out already must be counted too. */
function everyone(selected: Selection<string, ContactQuery>): Selection<string, ContactQuery> {
  if (!("matching" in selected)) return selected;
  const query = { ...selected.matching.query };
  delete query.mailable;
  return { matching: { ...selected.matching, query } };
}

function useMailingCount(
  selected: Selection<string, ContactQuery>,
  rule: MailingRule | null,
): MailingCount | undefined {
  return useQuery({
    queryKey: ["contacts", "mailing", selected, rule],
    queryFn: () =>
      rule === null ? Promise.reject(new Error("no rule")) : commands.previewMailing(everyone(selected), rule),
    enabled: rule !== null,
  }).data;
}

function Counted({ count }: { count: MailingCount }) {
  const say = useWords();
  const { included, chosen, leftOut } = count;
  return (
    <Banner tone={included === 0 ? "warn" : "info"}>
      <p>{included === 0 ? say("consent-mailing-nobody") : say("consent-mailing-included", { included, chosen })}</p>
      {leftOut.length === 0 ? (
        <p>{say("consent-mailing-nobody-left-out")}</p>
      ) : (
        <>
          <p>{say("consent-mailing-left-out")}</p>
          <ul>
            {leftOut.map(({ reason, count: people }) => (
              <li key={reason}>{say(`consent-mailing-reason-${reason}`, { count: people })}</li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
