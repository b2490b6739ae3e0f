import { useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Chip, ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { commands, type LeadView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { PersonMenu } from "~/records/PersonMenu";
import { RecordBody } from "~/records/RecordBody";
import { TrashBanner } from "~/records/TrashBanner";
import { ConvertButton, ConvertedBanner } from "./ConvertButton";
import { LeadDetails } from "./LeadDetails";
import { tones, useLead } from "./queries";
import { StatusControl } from "./StatusControl";

/** One lead: how far it is, details at the left, what happened at the right. */
export default function LeadPage() {
  const say = useWords();
  const id = useParameter("id");
  const lead = useLead(id);
  const back = { path: "/leads", label: say("leads-title") };
  // Once erased she cannot be read again; what was read stays until her certificate was seen.
  if (lead.isError && lead.data === undefined) {
    return (
      <Page back={back}>
        <ErrorScreen error={appErrorFrom(lead.error)} onRetry={() => void lead.refetch()} />
      </Page>
    );
  }
  if (lead.data === undefined) {
    return (
      <Page back={back}>
        <Skeleton lines={10} />
      </Page>
    );
  }
  const { displayName, status } = lead.data;
  return (
    <Page
      back={back}
      title={displayName}
      status={<Chip tone={tones[status]} label={say(`leads-status-${status}`)} />}
      actions={lead.data.deletedAt === null && <Actions lead={lead.data} />}
    >
      <Notice lead={lead.data} />
      <RecordBody
        about={{ kind: "lead", id }}
        name={displayName}
        isInTrash={lead.data.deletedAt !== null}
        details={
          <>
            <StatusControl lead={lead.data} />
            <LeadDetails key={id} lead={lead.data} />
          </>
        }
      />
    </Page>
  );
}

function Notice({ lead }: { lead: LeadView }) {
  if (lead.deletedAt !== null) {
    return <TrashBanner name={lead.displayName} restore={() => commands.restoreLeads({ ids: [lead.id] })} />;
  }
  return lead.contactId === null ? null : <ConvertedBanner contactId={lead.contactId} name={lead.displayName} />;
}

function Actions({ lead }: { lead: LeadView }) {
  return (
    <>
      {lead.contactId === null && <ConvertButton lead={lead} />}
      <PersonMenu
        person={{ kind: "lead", id: lead.id }}
        name={lead.displayName}
        list="/leads"
        remove={() => commands.deleteLeads({ ids: [lead.id] })}
      />
    </>
  );
}
