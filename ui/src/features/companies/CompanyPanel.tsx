import { useGo } from "~/app/navigation";
import { ErrorScreen, SidePanel, Skeleton } from "~/components";
import { RecordActions, ShortSections } from "~/app/Record";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import styles from "~/records/Records.module.css";
import { CompanyDetails } from "./CompanyDetails";
import { PeopleCard } from "./Linked";
import { useCompany } from "./queries";

interface CompanyPanelProps {
  id: string;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** A company beside the list. */
export function CompanyPanel({ id, onClose, onPrevious, onNext }: CompanyPanelProps) {
  const say = useWords();
  const go = useGo();
  const company = useCompany(id);
  return (
    <SidePanel
      title={company.data?.name ?? say("companies-one")}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      onOpenPage={() => go(`/companies/${id}`)}
    >
      {company.isError ? (
        <ErrorScreen error={appErrorFrom(company.error)} onRetry={() => void company.refetch()} />
      ) : company.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div className={styles.column}>
          <RecordActions about={{ kind: "company", id }} name={company.data.name} />
          <CompanyDetails key={id} company={company.data} />
          <ShortSections about={{ kind: "company", id }} name={company.data.name} />
          <PeopleCard company={company.data} />
        </div>
      )}
    </SidePanel>
  );
}
