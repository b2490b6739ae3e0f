import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { useFilterKeys } from "~/app/filterKeys";
import { Button, Dialog, ErrorScreen, FilterField, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { Section } from "./Section";
import styles from "./Settings.module.css";
import { textsOf } from "./licenceTexts";

/** How a part is named where its text stands. */
type Part = string;

/** The licences of what is shipped with the program, each to be read; made from the lock files. */
export function Licences() {
  const say = useWords();
  const [filter, setFilter] = useState("");
  const [read, setRead] = useState<Part | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useFilterKeys(field);
  const licences = useQuery({
    queryKey: ["words", "licences"],
    queryFn: async () => (await import("./licences.json")).default,
  });
  const wanted = filter.trim().toLowerCase();
  const shown = (licences.data ?? []).filter(({ name, licence }) =>
    `${name} ${licence}`.toLowerCase().includes(wanted),
  );
  return (
    <Section title={say("about-licences")} sentence={say("about-licences-sentence")}>
      <FilterField value={filter} onChange={setFilter} inputRef={field} />
      <p role="status" className={styles.count}>
        {say("about-licences-count", { count: shown.length })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("about-licences-name")}</th>
            <th scope="col">{say("about-licences-version")}</th>
            <th scope="col">{say("about-licences-licence")}</th>
            <th scope="col">{say("about-licences-text")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, version, licence }) => {
            const part = `${name} ${version}`;
            return (
              <tr key={part}>
                <th scope="row" id={`${id}-${part}`}>
                  {name}
                </th>
                <td>{version}</td>
                <td>{licence}</td>
                <td>
                  <Button look="quiet" aria-describedby={`${id}-${part}`} onPress={() => setRead(part)}>
                    {say("about-licences-read")}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {read !== null && <LicenceText part={read} onClose={() => setRead(null)} />}
    </Section>
  );
}

/** The whole text, as its author put it beside her work. */
function LicenceText({ part, onClose }: { part: Part; onClose: () => void }) {
  const say = useWords();
  const texts = useQuery({
    queryKey: ["words", "licence-texts"],
    queryFn: async () => (await import("./licence-texts.txt?raw")).default,
    select: (whole) => textsOf(whole, part),
  });
  return (
    <Dialog title={say("about-licences-of", { part })} isOpen onClose={onClose} size="wide">
      {texts.isError ? (
        <ErrorScreen error={appErrorFrom(texts.error)} onRetry={() => void texts.refetch()} />
      ) : texts.data === undefined ? (
        <Skeleton lines={12} />
      ) : (
        texts.data.map((text) => (
          <pre
            key={text.slice(0, 200)}
            className={styles.licence}
            aria-label={part}
            // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="region"
          >
            {text}
          </pre>
        ))
      )}
    </Dialog>
  );
}
