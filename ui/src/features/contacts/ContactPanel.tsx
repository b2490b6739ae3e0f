import { useGo } from "~/app/navigation";
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
        <ContactDetails contact={contact.data} />
      )}
    </SidePanel>
  );
}
