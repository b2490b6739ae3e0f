import { useGo } from "~/app/navigation";
import { Banner, Button } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Duplicate, type NewContact } from "~/ipc/bindings";
import { LeftAlone } from "~/records/LeftAlone";
import { NewRecordDialog, only, type NewDraft } from "~/records/NewRecordDialog";
import { blankContact, useDuplicates } from "./queries";

/** A new contact needs one field; who looks like somebody known is told, and never in the way. */
export function NewContactDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords();
  const go = useGo();
  return (
    <NewRecordDialog
      title={say("contacts-new")}
      isOpen={isOpen}
      onClose={onClose}
      fields={["name", "phone", "email", "company"]}
      list="/contacts"
      create={async (draft) => {
        const { change, record } = await commands.createContact(contactOf(draft));
        return { change, id: record.id, sentence: say("contacts-created", { name: record.displayName }) };
      }}
      below={(draft, write) => (
        <>
          <LeftAlone email={draft.email} phone={draft.phone} />
          <Duplicates
            draft={draft}
            onOpen={({ contact }) => go(`/contacts/${contact.id}`)}
            onMerge={({ contact }) =>
              write(async (typed) => {
                const { change, record } = await commands.completeContact(contact.id, contactOf(typed));
                return { change, id: record.id, sentence: say("contacts-completed", { name: record.displayName }) };
              })
            }
          />
        </>
      )}
    />
  );
}

interface DuplicatesProps {
  draft: NewDraft;
  onOpen: (duplicate: Duplicate) => void;
  onMerge: (duplicate: Duplicate) => void;
}

/** Says who is there already; never in the way. */
function Duplicates({ draft, onOpen, onMerge }: DuplicatesProps) {
  const say = useWords();
  const isWorthAsking = draft.name.trim().length > 2 || draft.email !== "" || draft.phone !== "";
  const first = useDuplicates(contactOf(draft), isWorthAsking).data?.[0];
  if (!isWorthAsking || first === undefined) return null;
  return (
    <Banner
      tone="warn"
      actions={
        <>
          <Button onPress={() => onOpen(first)}>{say("contacts-duplicate-open")}</Button>
          <Button onPress={() => onMerge(first)}>{say("contacts-merge")}</Button>
        </>
      }
    >
      {say(`contacts-duplicate-${first.reason}`, { name: first.contact.displayName })}
    </Banner>
  );
}

function contactOf({ name, company, email, phone }: NewDraft): NewContact {
  return { ...blankContact, name, company, emails: only(email), phones: only(phone) };
}
