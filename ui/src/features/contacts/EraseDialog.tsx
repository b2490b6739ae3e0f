import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { ConfirmDialog, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ContactView, type ErasurePlan } from "~/ipc/bindings";
import styles from "./Contacts.module.css";

interface EraseDialogProps {
  contact: ContactView;
  isOpen: boolean;
  onClose: () => void;
}

/** Shows what erasing would do, row by row counted, and does it once the name is typed. */
export function EraseDialog({ contact, isOpen, onClose }: EraseDialogProps) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const [isPending, setIsPending] = useState(false);
  const person = { kind: "contact", id: contact.id } as const;
  const plan = useQuery({
    queryKey: ["privacy", "plan", contact.id],
    queryFn: () => commands.planErasure(person),
    enabled: isOpen,
    gcTime: 0,
  });
  const erase = (): void => {
    if (plan.data === undefined) return;
    setIsPending(true);
    commands
      .erasePerson(person, plan.data.planHash)
      .then(({ certificate }) => {
        toasts.say(say("contacts-erased", { certificate: certificate.statement.id }));
        onClose();
        go("/contacts");
      })
      .catch((thrown: unknown) => {
        toasts.problem(thrown);
        void plan.refetch();
      })
      .finally(() => setIsPending(false));
  };
  return (
    <ConfirmDialog
      title={say("contacts-erase-title", { name: contact.displayName })}
      verb={say("contacts-erase-verb", { name: contact.displayName })}
      typedName={contact.displayName}
      isOpen={isOpen}
      isPending={isPending}
      onClose={onClose}
      onConfirm={erase}
    >
      {plan.data === undefined ? <Skeleton lines={4} /> : <Plan plan={plan.data} />}
    </ConfirmDialog>
  );
}

function Plan({ plan }: { plan: ErasurePlan }) {
  const say = useWords();
  const { longDate } = useFormats();
  const counted = (kind: string, count: number): string =>
    say("contacts-erase-count", { kind: say(`record-${kind}`), count });
  return (
    <dl className={styles.plan}>
      <dt>{say("contacts-erase-erased")}</dt>
      <dd>{plan.erased.map(({ kind, count }) => counted(kind, count)).join(" · ")}</dd>
      {plan.detached.length > 0 && (
        <>
          <dt>{say("contacts-erase-detached")}</dt>
          <dd>{plan.detached.map(({ kind, count }) => counted(kind, count)).join(" · ")}</dd>
        </>
      )}
      {plan.kept.map(({ kind, count, law, until }) => (
        <div key={kind}>
          <dt>{say("contacts-erase-kept")}</dt>
          <dd>
            {counted(kind, count)} – {say("contacts-erase-law", { law, until: longDate(until) })}
          </dd>
        </div>
      ))}
      <dt>{say("contacts-erase-backups")}</dt>
      <dd>{say("contacts-erase-backups-sentence", { count: plan.backups })}</dd>
    </dl>
  );
}
