import type { ReactNode } from "react";
import { Link } from "~/app/navigation";
import { ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { CompanyView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "~/records/Records.module.css";
import { useLeadsOf, usePeople } from "./queries";

interface Line {
  id: string;
  path: string;
  title: string;
  detail: string;
}

interface LinkedProps {
  /** Words: `companies-people`, `companies-people-empty`. */
  word: string;
  query: { isError: boolean; error: unknown; refetch: () => unknown };
  /** Nothing yet while it is being loaded. */
  lines: readonly Line[] | undefined;
  total: number | undefined;
}

/** Records of another kind that belong to the company. */
function Linked({ word, query, lines, total }: LinkedProps) {
  const say = useWords();
  const { number } = useFormats();
  return (
    <section className={styles.card} aria-label={say(`companies-${word}`)}>
      <h2>
        {say(`companies-${word}`)} {total !== undefined && <span className={styles.quiet}>{number(total)}</span>}
      </h2>
      {content()}
    </section>
  );

  function content(): ReactNode {
    if (query.isError) return <ErrorScreen error={appErrorFrom(query.error)} onRetry={() => void query.refetch()} />;
    if (lines === undefined) return <Skeleton lines={3} />;
    if (lines.length === 0) return <p className={styles.quiet}>{say(`companies-${word}-empty`)}</p>;
    return (
      <>
        <ul className={styles.lines}>
          {lines.map(({ id, path, title, detail }) => (
            <li key={id}>
              <span className={styles.what}>
                <Link path={path}>{title}</Link>
              </span>
              <span className={styles.quiet}>{detail}</span>
            </li>
          ))}
        </ul>
        {total !== undefined && total > lines.length && (
          <p className={styles.quiet}>{say("companies-more", { count: total - lines.length })}</p>
        )}
      </>
    );
  }
}

/** Who works there. */
export function PeopleCard({ company }: { company: CompanyView }) {
  const people = usePeople(company.id);
  const lines = people.data?.items.map(({ id, displayName, jobTitle, phone, email }) => ({
    id,
    path: `/contacts/${id}`,
    title: displayName,
    detail: [jobTitle, phone === "" ? email : phone].filter((one) => one !== "").join(" · "),
  }));
  return <Linked word="people" query={people} lines={lines} total={people.data?.total} />;
}

/** Who may become a customer there. */
export function LeadsCard({ company }: { company: CompanyView }) {
  const say = useWords();
  const leads = useLeadsOf(company.name);
  const lines = leads.data?.items.map(({ id, displayName, status }) => ({
    id,
    path: `/leads/${id}`,
    title: displayName,
    detail: say(`companies-lead-${status}`),
  }));
  return <Linked word="leads" query={leads} lines={lines} total={leads.data?.total} />;
}
