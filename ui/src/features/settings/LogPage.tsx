import { useQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useState } from "react";
import { Page } from "~/app/Page";
import { Chip, EmptyState, ErrorScreen, FilterField, Skeleton, type Tone } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type LogEntry } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Settings.module.css";

const tones: Readonly<Record<string, Tone>> = { ERROR: "danger", WARN: "warn" };

/** The newest entries of the log, in the program's own words. */
export default function LogPage() {
  const say = useWords();
  const [filter, setFilter] = useState("");
  const entries = useQuery({
    queryKey: ["shell", "log"],
    queryFn: () => commands.logEntries(),
    staleTime: 0,
    refetchOnMount: "always",
  });
  const wanted = filter.trim().toLowerCase();
  const shown = (entries.data ?? []).filter(({ message, details }) =>
    `${message} ${details}`.toLowerCase().includes(wanted),
  );
  return (
    <Page shape="scroll">
      {entries.isError ? (
        <ErrorScreen error={appErrorFrom(entries.error)} onRetry={() => void entries.refetch()} />
      ) : entries.data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className={styles.page}>
          <p>{say("settings-log-sentence")}</p>
          <FilterField value={filter} onChange={setFilter} />
          {shown.length === 0 ? (
            <EmptyState icon={ScrollText} sentence={say("settings-log-nothing")} />
          ) : (
            <Entries entries={shown} />
          )}
        </div>
      )}
    </Page>
  );
}

function Entries({ entries }: { entries: readonly LogEntry[] }) {
  const say = useWords();
  const { dateTime } = useFormats();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("settings-log-when")}</th>
          <th scope="col">{say("settings-log-level")}</th>
          <th scope="col">{say("settings-log-what")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, level, message, details }, position) => (
          <tr key={`${at}-${String(position)}`}>
            <td>{dateTime(at)}</td>
            <td>
              <Chip tone={tones[level] ?? "neutral"} label={say(`settings-log-${level}`)} />
            </td>
            <td>
              {message} <code>{details}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
