import { commands, type LeadEdit, type LeadView } from "~/ipc/bindings";
import { AddressRows, Details, LabelledRows, TagRow, TextRow } from "~/records/Details";
import { Disputed } from "~/records/Disputes";
import { companyNames, sourceNames, tagNames } from "~/records/suggestions";
import { useSave } from "~/records/useSave";

/** Everything about a lead, each value edited where it stands. */
export function LeadDetails({ lead }: { lead: LeadView }) {
  const save = useSave<LeadEdit>((edit) => commands.editLead(lead.id, edit));
  return (
    <Disputed person={{ kind: "lead", id: lead.id }}>
      <Details>
        <TextRow word="name" value={lead.displayName} onSave={(value) => save({ field: "name", value })} />
        <LabelledRows word="phone" values={lead.phones} onSave={(value) => save({ field: "phones", value })} />
        <LabelledRows word="email" values={lead.emails} onSave={(value) => save({ field: "emails", value })} />
        <TextRow
          word="company"
          value={lead.company}
          suggest={companyNames}
          onSave={(value) => save({ field: "company", value })}
        />
        <TextRow word="job" value={lead.jobTitle} onSave={(value) => save({ field: "jobTitle", value })} />
        <TextRow
          word="source"
          value={lead.source}
          suggest={sourceNames}
          onSave={(value) => save({ field: "source", value })}
        />
        <AddressRows values={lead.addresses} onSave={(value) => save({ field: "addresses", value })} />
        <LabelledRows word="website" values={lead.websites} onSave={(value) => save({ field: "websites", value })} />
        <TagRow tags={lead.tags} suggest={tagNames} onSave={(value) => save({ field: "tags", value })} />
        <TextRow word="note" value={lead.note} isLong onSave={(value) => save({ field: "note", value })} />
      </Details>
    </Disputed>
  );
}
