import { useGo } from "~/app/navigation";
import { Chip, ErrorScreen, SidePanel, Skeleton } from "~/components";
import { RecordActions, ShortSections } from "~/app/Record";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import styles from "~/records/Records.module.css";
import { tones } from "./columns";
import { ContactDetails } from "./ContactDetails";
import { useContact } from "./queries";

interface ContactPanelProps {
  id: string;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** A contact beside the list. */
export function ContactPanel({ id, onClose, onPrevious, onNext }: ContactPanelProps) {
  const say = useWords();
  const go = useGo();
  const contact = useContact(id);
  return (
    <SidePanel
      title={contact.data?.displayName ?? say("contacts-one")}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      onOpenPage={() => go(`/contacts/${id}`)}
    >
      {contact.isError ? (
        <ErrorScreen error={appErrorFrom(contact.error)} onRetry={() => void contact.refetch()} />
      ) : contact.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div className={styles.column}>
          <span>
            <Chip tone={tones[contact.data.lifecycle]} label={say(`contacts-lifecycle-${contact.data.lifecycle}`)} />
          </span>
          <RecordActions about={{ kind: "contact", id }} name={contact.data.displayName} />
          <ContactDetails key={id} contact={contact.data} />
          <ShortSections about={{ kind: "contact", id }} name={contact.data.displayName} />
        </div>
      )}
    </SidePanel>
  );
}
