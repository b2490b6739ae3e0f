import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { NewRecordDialog, only } from "~/records/NewRecordDialog";

/** A new company needs its name. */
export function NewCompanyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords();
  return (
    <NewRecordDialog
      title={say("companies-new")}
      isOpen={isOpen}
      onClose={onClose}
      fields={["name", "phone", "email"]}
      list="/companies"
      create={async ({ name, phone, email }) => {
        const { change, record } = await commands.createCompany({
          name,
          emails: only(email),
          phones: only(phone),
          addresses: [],
          websites: [],
          tags: [],
          vatId: "",
          note: "",
        });
        return { change, id: record.id, sentence: say("companies-created", { name: record.name }) };
      }}
    />
  );
}
