import { Merge } from "lucide-react";
import { useState } from "react";
import { useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Banner, Button, Chip, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ContactView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { PersonMenu } from "~/records/PersonMenu";
import { RecordBody } from "~/records/RecordBody";
import { TrashBanner } from "~/records/TrashBanner";
import { tones } from "./columns";
import { ContactDetails } from "./ContactDetails";
import { MergeDialog } from "./MergeDialog";
import { blankContact, useContact, useDuplicates } from "./queries";

/** One contact: details at the left, what happened at the right. */
export default function ContactPage() {
  const say = useWords();
  const id = useParameter("id");
  const contact = useContact(id);
  const back = { path: "/contacts", label: say("contacts-title") };
  // Once erased she cannot be read again; what was read stays until her certificate was seen.
  if (contact.isError && contact.data === undefined) {
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
  const { displayName, lifecycle, deletedAt } = contact.data;
  return (
    <Page
      back={back}
      title={displayName}
      status={<Chip tone={tones[lifecycle]} label={say(`contacts-lifecycle-${lifecycle}`)} />}
      actions={deletedAt === null && <Actions contact={contact.data} />}
    >
      {deletedAt === null ? (
        <SamePerson key={id} contact={contact.data} />
      ) : (
        <TrashBanner name={displayName} restore={() => commands.restoreContacts({ ids: [id] })} />
      )}
      <RecordBody
        about={{ kind: "contact", id }}
        name={displayName}
        isInTrash={deletedAt !== null}
        details={<ContactDetails key={id} contact={contact.data} />}
      />
    </Page>
  );
}

function Actions({ contact }: { contact: ContactView }) {
  const say = useWords();
  const [isMerging, setIsMerging] = useState(false);
  return (
    <>
      <PersonMenu
        person={{ kind: "contact", id: contact.id }}
        name={contact.displayName}
        list="/contacts"
        remove={() => commands.deleteContact(contact.id)}
        more={[{ id: "merge", label: say("contacts-merge-with"), icon: Merge, run: () => setIsMerging(true) }]}
      />
      <MergeDialog contact={contact} isOpen={isMerging} onClose={() => setIsMerging(false)} />
    </>
  );
}

/** Says that somebody else looks like this contact, and offers to make them one. */
function SamePerson({ contact }: { contact: ContactView }) {
  const say = useWords();
  const toasts = useToasts();
  const [isClosed, setIsClosed] = useState(false);
  const { givenName, familyName, emails, phones } = contact;
  const asked = { ...blankContact, givenName, familyName, emails, phones };
  const found = useDuplicates(asked, !isClosed, contact.id).data?.[0];
  if (found === undefined || isClosed) return null;
  const merge = async (): Promise<void> => {
    const { change } = await commands.mergeContacts(contact.id, found.contact.id);
    toasts.undoable(say("contacts-merged", { name: contact.displayName }), () => commands.undo(change));
  };
  return (
    <Banner
      tone="info"
      actions={
        <>
          <Button onPress={() => void merge().catch(toasts.problem)}>{say("contacts-merge")}</Button>
          <Button look="quiet" onPress={() => setIsClosed(true)}>
            {say("contacts-not-same")}
          </Button>
        </>
      }
    >
      {say(`contacts-same-${found.reason}`, { name: found.contact.displayName })}
    </Banner>
  );
}
