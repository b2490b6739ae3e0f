import { useGo } from "~/app/navigation";
import { ErrorScreen, SidePanel, Skeleton } from "~/components";
import { RecordActions, ShortSections } from "~/app/Record";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import styles from "~/records/Records.module.css";
import { ConvertButton, ConvertedBanner } from "./ConvertButton";
import { LeadDetails } from "./LeadDetails";
import { useLead } from "./queries";
import { StatusControl } from "./StatusControl";

interface LeadPanelProps {
  id: string;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** A lead beside the list. */
export function LeadPanel({ id, onClose, onPrevious, onNext }: LeadPanelProps) {
  const say = useWords();
  const go = useGo();
  const lead = useLead(id);
  return (
    <SidePanel
      title={lead.data?.displayName ?? say("leads-one")}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      onOpenPage={() => go(`/leads/${id}`)}
    >
      {lead.isError ? (
        <ErrorScreen error={appErrorFrom(lead.error)} onRetry={() => void lead.refetch()} />
      ) : lead.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div className={styles.column}>
          {lead.data.contactId === null ? (
            <div className={styles.statuses}>
              <StatusControl lead={lead.data} />
              <span>
                <ConvertButton lead={lead.data} />
              </span>
            </div>
          ) : (
            <ConvertedBanner contactId={lead.data.contactId} name={lead.data.displayName} />
          )}
          <RecordActions about={{ kind: "lead", id }} name={lead.data.displayName} />
          <LeadDetails key={id} lead={lead.data} />
          <ShortSections about={{ kind: "lead", id }} name={lead.data.displayName} />
        </div>
      )}
    </SidePanel>
  );
}
