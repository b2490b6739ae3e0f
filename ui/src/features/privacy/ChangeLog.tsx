import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Download, FilterX } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, ErrorScreen, Menu, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type AuditEntry, type AuditFormat, type AuditPage, type AuditQuery } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { LogFilter } from "./LogFilter";
import { LogHealth } from "./LogHealth";
import styles from "./Privacy.module.css";
import { nameOfRecord } from "./keptWords";

const pageSize = 100;

const everything: AuditQuery = {
  actor: "",
  action: "",
  table: "",
  from: "",
  until: "",
  offset: 0,
  limit: pageSize,
};

/** Who did what, when: filtered, printed, let out; and whether the log is whole. */
export function ChangeLog() {
  const say = useWords();
  const [query, setQuery] = useState(everything);
  const page = useQuery({
    queryKey: ["privacy", "audit", query],
    queryFn: () => commands.audit(query),
    placeholderData: keepPreviousData,
  });
  if (page.isError) return <ErrorScreen error={appErrorFrom(page.error)} onRetry={() => void page.refetch()} />;
  if (page.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("audit-sentence")}</p>
      <LogHealth />
      <div className={styles.bar}>
        <LogFilter query={query} onChange={(changed) => setQuery({ ...query, ...changed, offset: 0 })} />
        <LetOut query={query} />
      </div>
      {page.data.items.length === 0 ? (
        <EmptyState
          icon={FilterX}
          sentence={say("audit-none")}
          action={<Button onPress={() => setQuery(everything)}>{say("audit-filter-clear")}</Button>}
        />
      ) : (
        <>
          <Entries entries={page.data.items} />
          <Turning page={page.data} query={query} onTurn={(offset) => setQuery({ ...query, offset })} />
        </>
      )}
    </div>
  );
}

function LetOut({ query }: { query: AuditQuery }) {
  const say = useWords();
  const toasts = useToasts();
  const save = async (format: AuditFormat): Promise<void> => {
    const path = await commands.saveAudit(query, format);
    if (path !== null) toasts.say(say("audit-saved", { path }));
  };
  const print = async (): Promise<void> => {
    await commands.printAudit(query);
    toasts.say(say("audit-printed"));
  };
  const entry = (format: AuditFormat) => ({
    id: format,
    label: say(`audit-export-${format}`),
    run: () => void save(format).catch(toasts.problem),
  });
  return (
    <Menu
      label={say("audit-export")}
      trigger={<Button icon={Download}>{say("audit-export")}</Button>}
      entries={[
        entry("csv"),
        entry("json"),
        entry("pdf"),
        {
          id: "print",
          label: say("audit-print"),
          startsGroup: true,
          run: () => void print().catch(toasts.problem),
        },
      ]}
    />
  );
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const say = useWords();
  const { dateTime, number } = useFormats();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.figure}>
            {say("audit-number")}
          </th>
          <th scope="col">{say("audit-at")}</th>
          <th scope="col">{say("audit-who")}</th>
          <th scope="col">{say("audit-what")}</th>
          <th scope="col">{say("audit-record")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.number}>
            <td className={styles.figure}>{number(entry.number)}</td>
            <td className={styles.day}>{dateTime(entry.at)}</td>
            <td>{entry.actor ?? say("audit-nobody")}</td>
            <th scope="row">{say(`action-${entry.action}`)}</th>
            <td>
              {nameOfRecord(say, entry.tableName)}
              {entry.erased && <span className={styles.under}>{say("audit-erased")}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TurningProps {
  page: AuditPage;
  query: AuditQuery;
  onTurn: (offset: number) => void;
}

function Turning({ page, query, onTurn }: TurningProps) {
  const say = useWords();
  const { number } = useFormats();
  const last = query.offset + page.items.length;
  return (
    <div className={styles.bar}>
      <span className={styles.meta}>
        {say("audit-range", {
          first: number(query.offset + 1),
          last: number(last),
          total: number(page.total),
        })}
      </span>
      <Button isDisabled={query.offset === 0} onPress={() => onTurn(Math.max(0, query.offset - pageSize))}>
        {say("audit-newer")}
      </Button>
      <Button isDisabled={last >= page.total} onPress={() => onTurn(query.offset + pageSize)}>
        {say("audit-older")}
      </Button>
    </div>
  );
}
