import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Dialog, Segments, Skeleton, useCopying } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Language, type SourceNotice } from "~/ipc/bindings";
import styles from "./Consent.module.css";

const languages: readonly Language[] = ["en", "de"];

/** What the people of a notice are told, in their language, to copy into a mail or a letter. */
export function NoticeLetterDialog({ notice, onClose }: { notice: SourceNotice; onClose: () => void }) {
  const say = useWords();
  const copy = useCopying();
  const people = useQuery({
    queryKey: ["privacy", "noticed", notice.id],
    queryFn: () => commands.noticedPeople(notice.id),
  });
  const german = people.data?.filter((one) => one.language === "de").length ?? 0;
  const english = (people.data?.length ?? 0) - german;
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? (german > english ? "de" : "en");
  const letter = useQuery({
    queryKey: ["privacy", "noticeLetter", notice.id, language],
    queryFn: () => commands.noticeLetter(notice.id, language),
  });
  const copyLetter = (): void => {
    if (letter.data === undefined) return;
    copy(`${letter.data.subject}\n\n${letter.data.text}`, say("notices-letter-copied"));
  };
  return (
    <Dialog
      title={say("notices-letter-title", { origin: notice.origin })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("components-close")}</Button>
          <Button look="primary" onPress={copyLetter}>
            {say("notices-letter-copy")}
          </Button>
        </>
      }
    >
      <div className={styles.column}>
        <Segments
          label={say("notices-letter-language")}
          choices={languages.map((id) => ({ id, label: say(`notices-language-${id}`) }))}
          value={language}
          onChange={(id) => setChosen(languages.find((one) => one === id) ?? null)}
        />
        <p className={styles.quiet}>{say("notices-letter-languages", { english, german })}</p>
        {letter.data === undefined ? (
          <Skeleton lines={6} />
        ) : (
          <div className={styles.letter} lang={language}>
            {letter.data.subject}
            {"\n\n"}
            {letter.data.text}
          </div>
        )}
      </div>
    </Dialog>
  );
}
