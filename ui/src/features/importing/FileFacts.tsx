import { useState } from "react";
import { Button, Select } from "~/components";
import { useWords } from "~/i18n";
import type { ImportPreview } from "~/ipc/bindings";
import type { Course, Steering } from "./course";
import styles from "./Importing.module.css";

const encodings = [
  "UTF-8",
  "windows-1252",
  "macintosh",
  "windows-1250",
  "windows-1251",
  "ISO-8859-2",
  "Shift_JIS",
  "UTF-16LE",
  "UTF-16BE",
];
const separators = [",", ";", "\t", "|"];
const asFound = "found";

interface FileFactsProps {
  course: Course;
  steering: Steering;
  /** Null when the file could not be read as it was found. */
  preview: ImportPreview | null;
}

/** What the file is, and reading it another way. */
export function FileFacts({ course, steering, preview }: FileFactsProps) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(preview === null);
  const facts = preview?.facts;
  const separator = facts?.separator ?? null;
  const parts = [
    course.file.name,
    ...(preview === null ? [] : [say("importing-rows", { count: preview.report.rows })]),
    ...(facts === undefined ? [] : [facts.encoding]),
    ...(separator === null ? [] : [separator === "\t" ? say("importing-tab") : `“${separator}”`]),
  ];
  return (
    <div className={styles.part}>
      <div className={styles.factsLine}>
        <p className={styles.facts}>{parts.join(" · ")}</p>
        <Button look="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {say("importing-read-otherwise")}
        </Button>
      </div>
      {isOpen && <Otherwise course={course} steering={steering} hasSeparator={facts?.format !== "vcard"} />}
    </div>
  );
}

/** Umlauts that look wrong, or everything in one column: these two mend it. */
function Otherwise({ course, steering, hasSeparator }: Omit<FileFactsProps, "preview"> & { hasSeparator: boolean }) {
  const say = useWords();
  const { choices } = course;
  const found = { id: asFound, label: say("importing-as-found") };
  const separatorName = (separator: string): string => (separator === "\t" ? say("importing-tab") : `“${separator}”`);
  return (
    <div className={styles.otherwise}>
      <Select
        label={say("importing-encoding")}
        choices={[found, ...encodings.map((name) => ({ id: name, label: name }))]}
        value={choices.encoding ?? asFound}
        onChange={(id) => steering.change({ choices: { ...choices, encoding: id === asFound ? null : id } })}
      />
      {hasSeparator && (
        <Select
          label={say("importing-separator")}
          choices={[found, ...separators.map((one) => ({ id: one, label: separatorName(one) }))]}
          value={choices.separator ?? asFound}
          // Other columns come of another separator, so what was decided about them is void.
          onChange={(id) =>
            steering.change({ choices: { ...choices, separator: id === asFound ? null : id, columns: [] } })
          }
        />
      )}
      <p className={styles.quiet}>{say("importing-read-hint")}</p>
    </div>
  );
}
