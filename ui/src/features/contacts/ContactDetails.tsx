import { ExternalLink } from "lucide-react";
import { useGo } from "~/app/navigation";
import { IconButton, Select } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ContactEdit, type ContactView } from "~/ipc/bindings";
import { AddressRows, Details, LabelledRows, Row, TagRow, TextRow } from "~/records/Details";
import { Disputed } from "~/records/Disputes";
import { companyNames, sourceNames, tagNames } from "~/records/suggestions";
import { useSave } from "~/records/useSave";
import { lifecycles } from "./queries";

/** Everything about a contact, each value edited where it stands. */
export function ContactDetails({ contact }: { contact: ContactView }) {
  const say = useWords();
  const save = useSave<ContactEdit>((edit) => commands.editContact(contact.id, edit));
  return (
    <Disputed person={{ kind: "contact", id: contact.id }}>
      <Details>
        <TextRow word="name" value={contact.displayName} onSave={(value) => save({ field: "name", value })} />
        <LabelledRows word="phone" values={contact.phones} onSave={(value) => save({ field: "phones", value })} />
        <LabelledRows word="email" values={contact.emails} onSave={(value) => save({ field: "emails", value })} />
        <TextRow
          word="company"
          value={contact.company}
          suggest={companyNames}
          onSave={(value) => save({ field: "company", value })}
          after={contact.companyId !== null && <CompanyLink id={contact.companyId} name={contact.company} />}
        />
        <TextRow word="job" value={contact.jobTitle} onSave={(value) => save({ field: "jobTitle", value })} />
        <AddressRows values={contact.addresses} onSave={(value) => save({ field: "addresses", value })} />
        <LabelledRows word="website" values={contact.websites} onSave={(value) => save({ field: "websites", value })} />
        <TagRow tags={contact.tags} suggest={tagNames} onSave={(value) => save({ field: "tags", value })} />
        <TextRow word="birthday" value={contact.birthday} onSave={(value) => save({ field: "birthday", value })} />
        <Row label={say("contacts-column-lifecycle")}>
          <Select
            label={say("contacts-column-lifecycle")}
            hideLabel
            choices={lifecycles.map((one) => ({ id: one, label: say(`contacts-lifecycle-${one}`) }))}
            value={contact.lifecycle}
            onChange={(chosen) => {
              const value = lifecycles.find((one) => one === chosen);
              if (value !== undefined) void save({ field: "lifecycle", value });
            }}
          />
        </Row>
        <TextRow
          word="source"
          value={contact.source}
          suggest={sourceNames}
          onSave={(value) => save({ field: "source", value })}
        />
        <TextRow word="note" value={contact.note} isLong onSave={(value) => save({ field: "note", value })} />
      </Details>
    </Disputed>
  );
}

function CompanyLink({ id, name }: { id: string; name: string }) {
  const say = useWords();
  const go = useGo();
  return (
    <IconButton
      icon={ExternalLink}
      size="small"
      label={say("records-open-named", { name })}
      onPress={() => go(`/companies/${id}`)}
    />
  );
}
