import type { RecordProps } from "~/app/feature";
import { Link } from "~/app/navigation";
import { Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { OpenTasks } from "./OpenTasks";
import { useTimeline } from "./queries";
import { QuickEntry } from "./QuickEntry";
import { pageOf } from "./pages";
import { Days } from "./Timeline";
import styles from "./Timeline.module.css";

/** How many entries the panel beside a list has. */
const most = 5;

/** The latest of a timeline, for the panel beside a list. */
export default function ShortTimeline({ about, name }: RecordProps) {
  const say = useWords();
  const timeline = useTimeline(about, null);
  const entries = timeline.data?.pages[0]?.items;
  return (
    <>
      <QuickEntry about={about} name={name} />
      <OpenTasks about={about} />
      {entries === undefined ? (
        <Skeleton lines={3} />
      ) : entries.length === 0 ? (
        <p className={styles.quiet}>{say("timeline-empty")}</p>
      ) : (
        <Days entries={entries.slice(0, most)} about={about} />
      )}
      {entries !== undefined && entries.length > most && (
        <Link path={pageOf(about)} className={styles.about}>
          {say("timeline-all")}
        </Link>
      )}
    </>
  );
}
