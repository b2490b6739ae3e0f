import { useQuery } from "@tanstack/react-query";
import { Download, SearchX } from "lucide-react";
import { useRef, useState } from "react";
import { useFilterKeys } from "~/app/filterKeys";
import { Button, EmptyState, ErrorScreen, FilterField, Menu, Skeleton, Switch, useToasts } from "~/components";
import { useFormats, useWords, type Say } from "~/i18n";
import { commands, type DataMap, type MapFormat } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { KeptFiles } from "./KeptFiles";
import { KeptIndexes } from "./KeptIndexes";
import { KeptRecords } from "./KeptRecords";
import styles from "./Privacy.module.css";
import { nameOfRecord } from "./keptWords";

/** Everything that is stored: each record with its fields, each kind of file, each index. */
export function WhatWeKeep() {
  const say = useWords();
  const { number } = useFormats();
  const map = useQuery({ queryKey: ["privacy", "map"], queryFn: () => commands.dataMap() });
  const [text, setText] = useState("");
  const [isOnlyPeople, setIsOnlyPeople] = useState(true);
  const filter = useRef<HTMLInputElement>(null);
  useFilterKeys(filter);
  if (map.isError) return <ErrorScreen error={appErrorFrom(map.error)} onRetry={() => void map.refetch()} />;
  if (map.data === undefined) return <Skeleton lines={10} />;
  const shown = filtered(map.data, text, isOnlyPeople, say);
  const isEmpty = shown.tables.length + shown.files.length + shown.indexes.length === 0;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("datamap-sentence")}</p>
      <div className={styles.bar}>
        <FilterField value={text} onChange={setText} inputRef={filter} />
        <Switch label={say("datamap-only-people")} isOn={isOnlyPeople} onChange={setIsOnlyPeople} />
        <ExportMenu />
      </div>
      <p className={styles.meta}>{say("datamap-count", { count: number(String(map.data.classified)) })}</p>
      {isEmpty ? (
        <EmptyState
          icon={SearchX}
          sentence={say("datamap-filter-none", { text })}
          action={<Button onPress={() => setText("")}>{say("datamap-filter-clear")}</Button>}
        />
      ) : (
        <>
          <KeptRecords tables={shown.tables} />
          <KeptFiles files={shown.files} />
          <KeptIndexes indexes={shown.indexes} />
        </>
      )}
    </div>
  );
}

function ExportMenu() {
  const say = useWords();
  const toasts = useToasts();
  const save = async (format: MapFormat): Promise<void> => {
    const path = await commands.saveDataMap(format);
    if (path !== null) toasts.say(say("datamap-saved", { path }));
  };
  const entry = (format: MapFormat) => ({
    id: format,
    label: say(`datamap-export-${format}`),
    run: () => void save(format).catch(toasts.problem),
  });
  return (
    <Menu
      label={say("datamap-export")}
      trigger={<Button icon={Download}>{say("datamap-export")}</Button>}
      entries={[entry("csv"), entry("json")]}
    />
  );
}

/** What has the text in its words, its name or the name of one of its fields. */
function filtered({ tables, files, indexes }: DataMap, text: string, isOnlyPeople: boolean, say: Say) {
  const wanted = text.trim().toLocaleLowerCase();
  const has = (...texts: string[]): boolean => texts.some((one) => one.toLocaleLowerCase().includes(wanted));
  return {
    tables: tables
      .filter(({ personal }) => personal || !isOnlyPeople)
      .filter(({ table, columns }) => has(nameOfRecord(say, table), table, ...columns.map(({ name }) => name))),
    files: files
      .filter(({ personal }) => personal || !isOnlyPeople)
      .filter(({ name, places }) => has(say(`datamap-file-${name}`), ...places)),
    indexes: indexes
      .filter(({ categories }) => categories.length > 0 || !isOnlyPeople)
      .filter(({ name, table, columns }) => has(nameOfRecord(say, table), name, ...columns)),
  };
}
