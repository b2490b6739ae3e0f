import { useId, useMemo } from "react";
import { Button, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import type { RecordProps, RecordSection } from "./feature";
import { useGo } from "./navigation";
import { Part, useRecordActions, useSections } from "./parts";
import styles from "./Record.module.css";
import { useShortcuts, type Shortcut } from "./shortcuts";

/** The sections that features put on a record's page, in one of its columns. */
export function RecordSections({ place, ...record }: RecordProps & { place: RecordSection["place"] }) {
  const sections = useSections(record.about.kind, place);
  return sections.map(({ title, order, load }) => (
    <Section key={`${order} ${title}`} title={title} load={load} record={record} />
  ));
}

/** The short forms of the sections, for the panel beside a list. */
export function ShortSections(record: RecordProps) {
  const sections = useSections(record.about.kind);
  return sections.map(({ title, order, loadShort }) =>
    loadShort === undefined ? null : (
      <Section key={`${order} ${title}`} title={title} load={loadShort} record={record} isShort />
    ),
  );
}

interface SectionProps {
  title: string;
  load: RecordSection["load"];
  record: RecordProps;
  isShort?: boolean;
}

function Section({ title, load, record, isShort = false }: SectionProps) {
  const say = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id} className={isShort ? styles.short : styles.section}>
      <h2 id={id} className={styles.heading}>
        {say(title)}
      </h2>
      {/* Another record is another section: nothing half-written goes over to her. */}
      <Part key={record.about.id} load={load} given={record} waiting={<Skeleton lines={4} />} />
    </section>
  );
}

/** The buttons of a record; their keys work while it is open. */
export function RecordActions({ about, name }: RecordProps) {
  const say = useWords();
  const go = useGo();
  const offered = useRecordActions(about.kind);
  const { kind, id } = about;
  const ready = useMemo(() => {
    // Made of its parts, because callers write `about` anew each time.
    const whom = { kind, id };
    return offered.map((action) => ({ ...action, run: () => action.run({ go, about: whom, name }) }));
  }, [offered, go, kind, id, name]);
  useShortcuts(
    useMemo<Shortcut[]>(
      () =>
        ready.flatMap(({ shortcut, label, run }) =>
          shortcut === undefined ? [] : [{ keys: shortcut, label, run, isEverywhere: false }],
        ),
      [ready],
    ),
  );
  if (ready.length === 0) return null;
  return (
    <div role="group" aria-label={say("app-record-actions", { name })} className={styles.actions}>
      {ready.map(({ id: key, label, icon, shortcut, run }) => (
        <Button key={key} icon={icon} shortcut={shortcut} onPress={run}>
          {say(label)}
        </Button>
      ))}
    </div>
  );
}
