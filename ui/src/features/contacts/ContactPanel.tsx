import { useGo } from "~/app/navigation";
import { RecordActions, ShortSections } from "~/app/Record";
import { ErrorScreen, SidePanel, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { ContactDetails } from "./ContactDetails";
import { useContact } from "./queries";

/** A contact beside the list. */
export function ContactPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const go = useGo();
  const contact = useContact(id);
  return (
    <SidePanel
      title={contact.data?.displayName ?? say("contacts-one")}
      onClose={onClose}
      onOpenPage={() => go(`/contacts/${id}`)}
    >
      {contact.isError ? (
        <ErrorScreen error={appErrorFrom(contact.error)} onRetry={() => void contact.refetch()} />
      ) : contact.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <RecordActions about={{ kind: "contact", id }} name={contact.data.displayName} />
          <ContactDetails contact={contact.data} />
          <ShortSections about={{ kind: "contact", id }} name={contact.data.displayName} />
        </>
      )}
    </SidePanel>
  );
}
