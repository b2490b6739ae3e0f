import { useWords } from "~/i18n";
import { commands, type NewLead } from "~/ipc/bindings";
import { LeftAlone } from "~/records/LeftAlone";
import { NewRecordDialog, only, type NewDraft } from "~/records/NewRecordDialog";

/** A new lead needs one field. Whoever writes down one lead of a fair writes down the next one too. */
export function NewLeadDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords();
  return (
    <NewRecordDialog
      title={say("leads-new")}
      isOpen={isOpen}
      onClose={onClose}
      fields={["name", "phone", "email", "company", "source"]}
      kept={["source"]}
      list="/leads"
      create={async (draft) => {
        const { change, record } = await commands.createLead(leadOf(draft));
        return { change, id: record.id, sentence: say("leads-created", { name: record.displayName }) };
      }}
      below={({ email, phone }) => <LeftAlone email={email} phone={phone} />}
    />
  );
}

function leadOf({ name, company, phone, email, source }: NewDraft): NewLead {
  return {
    name,
    givenName: "",
    familyName: "",
    company,
    jobTitle: "",
    emails: only(email),
    phones: only(phone),
    addresses: [],
    websites: [],
    tags: [],
    note: "",
    source,
    status: "new",
  };
}
