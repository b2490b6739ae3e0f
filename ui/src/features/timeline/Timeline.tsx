import { useState } from "react";
import type { RecordProps } from "~/app/feature";
import { useShellStatus } from "~/app/status";
import { Button, ErrorScreen, Segments, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { About, EntryKind, TimelineEntry } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { byDay, daysAfter } from "./days";
import { EntryLine, momentOf } from "./EntryLine";
import { RecordHistory } from "./RecordHistory";
import { OpenTasks } from "./OpenTasks";
import { useTimeline } from "./queries";
import { QuickEntry } from "./QuickEntry";
import styles from "./Timeline.module.css";

type Filter = "all" | EntryKind | "changes";
const filters: readonly Filter[] = ["all", "note", "call", "meeting", "email", "task", "file", "changes"];

/** Everything that was said, done and added about a record, the latest first; writing stands at the top. */
export default function Timeline({ about, name }: RecordProps) {
  const say = useWords();
  const [filter, setFilter] = useState<Filter>("all");
  return (
    <>
      <QuickEntry about={about} name={name} />
      <OpenTasks about={about} />
      <Segments
        look="tabs"
        label={say("timeline-filter")}
        choices={filters.map((one) => ({ id: one, label: say(`timeline-filter-${one}`) }))}
        value={filter}
        onChange={setFilter}
      />
      {filter === "changes" ? (
        <RecordHistory about={about} />
      ) : (
        <Entries about={about} only={filter === "all" ? null : filter} />
      )}
    </>
  );
}

function Entries({ about, only }: { about: About; only: EntryKind | null }) {
  const say = useWords();
  const timeline = useTimeline(about, only);
  if (timeline.isError) {
    return <ErrorScreen error={appErrorFrom(timeline.error)} onRetry={() => void timeline.refetch()} />;
  }
  if (timeline.data === undefined) return <Skeleton lines={4} />;
  const entries = timeline.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) {
    return <p className={styles.quiet}>{say(only === null ? "timeline-empty" : "timeline-none-of-these")}</p>;
  }
  return (
    <>
      <Days entries={entries} about={about} />
      {timeline.hasNextPage && (
        <Button isPending={timeline.isFetchingNextPage} onPress={() => void timeline.fetchNextPage()}>
          {say("timeline-earlier")}
        </Button>
      )}
    </>
  );
}

/** Entries under the days on which they happened. */
export function Days({ entries, about }: { entries: readonly TimelineEntry[]; about: About }) {
  const nameOf = useDayName();
  return byDay(entries, momentOf).map((day) => (
    <section key={day.date} aria-label={nameOf(day.date)} className={styles.day}>
      <h3 className={styles.date}>{nameOf(day.date)}</h3>
      <ul className={styles.lines}>
        {day.entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} about={about} />
        ))}
      </ul>
    </section>
  ));
}

/** Today and yesterday by these words, other days by their date. */
function useDayName(): (date: string) => string {
  const say = useWords();
  const { longDate } = useFormats();
  const today = useShellStatus().data?.today;
  return (date) => {
    if (date === today) return say("timeline-today");
    if (today !== undefined && date === daysAfter(today, -1)) return say("timeline-yesterday");
    return longDate(date);
  };
}
