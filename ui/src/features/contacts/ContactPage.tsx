import { Ellipsis, Eraser, EyeOff, FileDown, Trash2 } from "lucide-react";
import { useState } from "react";
import { useGo, useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { RecordActions, RecordSections } from "~/app/Record";
import { Chip, ErrorScreen, IconButton, Menu, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ContactView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { tones } from "./columns";
import { ContactDetails } from "./ContactDetails";
import styles from "./Contacts.module.css";
import { EraseDialog } from "./EraseDialog";
import { useContact } from "./queries";

/** One contact: details at the left, what happened at the right. */
export default function ContactPage() {
  const say = useWords();
  const id = useParameter("id");
  const contact = useContact(id);
  const back = { path: "/contacts", label: say("contacts-title") };
  if (contact.isError) {
    return (
      <Page back={back}>
        <ErrorScreen error={appErrorFrom(contact.error)} onRetry={() => void contact.refetch()} />
      </Page>
    );
  }
  if (contact.data === undefined) {
    return (
      <Page back={back}>
        <Skeleton lines={10} />
      </Page>
    );
  }
  const { displayName, lifecycle } = contact.data;
  const record = { about: { kind: "contact", id }, name: displayName } as const;
  return (
    <Page
      back={back}
      title={displayName}
      status={<Chip tone={tones[lifecycle]} label={say(`contacts-lifecycle-${lifecycle}`)} />}
      actions={<Actions contact={contact.data} />}
    >
      <div className={styles.page}>
        <div className={styles.column}>
          <RecordActions {...record} />
          <section className={styles.card} aria-label={say("contacts-details")}>
            <ContactDetails contact={contact.data} />
          </section>
          <RecordSections {...record} place="side" />
        </div>
        <div className={styles.column}>
          <RecordSections {...record} place="main" />
        </div>
      </div>
    </Page>
  );
}

function Actions({ contact }: { contact: ContactView }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const [isErasing, setIsErasing] = useState(false);
  const person = { kind: "contact", id: contact.id } as const;
  const remove = async (): Promise<void> => {
    const change = await commands.deleteContact(contact.id);
    toasts.undoable(say("contacts-deleted", { count: 1 }), () => commands.undo(change));
    go("/contacts");
  };
  const copy = async (): Promise<void> => {
    const report = await commands.exportPerson(person);
    if (report !== null) toasts.say(say("contacts-copied", { path: report.path }));
  };
  const restrict = async (): Promise<void> => {
    await commands.restrictPerson(person);
    toasts.undoable(say("contacts-restricted", { name: contact.displayName }), () => commands.unrestrictPerson(person));
    go("/contacts");
  };
  const tell = (work: Promise<void>): void => void work.catch(toasts.problem);
  return (
    <>
      <Menu
        label={say("contacts-more")}
        trigger={<IconButton icon={Ellipsis} label={say("contacts-more")} />}
        entries={[
          { id: "copy", label: say("contacts-copy"), icon: FileDown, run: () => tell(copy()) },
          { id: "restrict", label: say("contacts-restrict"), icon: EyeOff, run: () => tell(restrict()) },
          { id: "delete", label: say("contacts-delete"), icon: Trash2, startsGroup: true, run: () => tell(remove()) },
          {
            id: "erase",
            label: say("contacts-erase"),
            icon: Eraser,
            isDanger: true,
            run: () => setIsErasing(true),
          },
        ]}
      />
      <EraseDialog contact={contact} isOpen={isErasing} onClose={() => setIsErasing(false)} />
    </>
  );
}
