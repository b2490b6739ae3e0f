import { commands, type CompanyEdit, type CompanyView } from "~/ipc/bindings";
import { AddressRows, Details, LabelledRows, TagRow, TextRow } from "~/records/Details";
import { useSave } from "~/records/useSave";

/** Everything about a company, each value edited where it stands. A new name is carried to its people. */
export function CompanyDetails({ company }: { company: CompanyView }) {
  const save = useSave<CompanyEdit>((edit) => commands.editCompany(company.id, edit));
  const rename = useSave<string>((name) => commands.renameCompany(company.id, name));
  return (
    <Details>
      <TextRow word="name" value={company.name} onSave={rename} />
      <LabelledRows word="phone" values={company.phones} onSave={(value) => save({ field: "phones", value })} />
      <LabelledRows word="email" values={company.emails} onSave={(value) => save({ field: "emails", value })} />
      <AddressRows values={company.addresses} onSave={(value) => save({ field: "addresses", value })} />
      <LabelledRows word="website" values={company.websites} onSave={(value) => save({ field: "websites", value })} />
      <TextRow word="vatId" value={company.vatId} onSave={(value) => save({ field: "vatId", value })} />
      <TagRow tags={company.tags} onSave={(value) => save({ field: "tags", value })} />
      <TextRow word="note" value={company.note} isLong onSave={(value) => save({ field: "note", value })} />
    </Details>
  );
}
