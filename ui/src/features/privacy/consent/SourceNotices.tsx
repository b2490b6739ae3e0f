import { MailQuestion } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, EmptyState, ErrorScreen, RadioGroup, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type NoticeOutcome, type SourceNotice } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import privacy from "../Privacy.module.css";
import { NoticeLetterDialog } from "./NoticeLetterDialog";
import { useDueWords } from "./dueWords";
import { useSourceNotices } from "./queries";

const outcomes: readonly NoticeOutcome[] = ["told", "known", "disproportionate", "byLaw", "secrecy"];

/** People whose data came from elsewhere, and by when they must be told (GDPR Art. 14). */
export function SourceNotices() {
  const say = useWords();
  const notices = useSourceNotices();
  const [writing, setWriting] = useState<SourceNotice | null>(null);
  const [settling, setSettling] = useState<SourceNotice | null>(null);
  if (notices.isError) {
    return <ErrorScreen error={appErrorFrom(notices.error)} onRetry={() => void notices.refetch()} />;
  }
  if (notices.data === undefined) return <Skeleton lines={4} />;
  return (
    <section className={privacy.section} aria-label={say("notices-title")}>
      <h2>{say("notices-title")}</h2>
      <p className={privacy.sentence}>{say("notices-sentence")}</p>
      {notices.data.length === 0 ? (
        <EmptyState icon={MailQuestion} sentence={say("notices-empty")} />
      ) : (
        <NoticeTable notices={notices.data} onWrite={setWriting} onSettle={setSettling} />
      )}
      {writing !== null && <NoticeLetterDialog key={writing.id} notice={writing} onClose={() => setWriting(null)} />}
      {settling !== null && <SettleDialog key={settling.id} notice={settling} onClose={() => setSettling(null)} />}
    </section>
  );
}

interface NoticeTableProps {
  notices: readonly SourceNotice[];
  onWrite: (notice: SourceNotice) => void;
  onSettle: (notice: SourceNotice) => void;
}

function NoticeTable({ notices, onWrite, onSettle }: NoticeTableProps) {
  const say = useWords();
  const { date, number } = useFormats();
  const dueWords = useDueWords();
  return (
    <table className={privacy.table}>
      <thead>
        <tr>
          <th scope="col">{say("notices-origin")}</th>
          <th scope="col">{say("notices-people")}</th>
          <th scope="col">{say("notices-due")}</th>
          <th scope="col">{say("notices-state")}</th>
          <th scope="col">{say("privacy-restricted-actions")}</th>
        </tr>
      </thead>
      <tbody>
        {notices.map((notice) => (
          <tr key={notice.id}>
            <th scope="row" className={privacy.place}>
              {notice.origin}
              {notice.name !== null && <span className={privacy.under}>{notice.name}</span>}
            </th>
            <td>{number(notice.people)}</td>
            <td className={privacy.day}>{date(notice.dueOn)}</td>
            <td>{notice.outcome === null ? dueWords(notice) : say(`notices-outcome-${notice.outcome}`)}</td>
            <td>
              {notice.outcome === null && (
                <span className={privacy.buttons}>
                  <Button
                    aria-label={say("notices-letter-of", { origin: notice.origin })}
                    onPress={() => onWrite(notice)}
                  >
                    {say("notices-letter")}
                  </Button>
                  <Button
                    aria-label={say("notices-settle-of", { origin: notice.origin })}
                    onPress={() => onSettle(notice)}
                  >
                    {say("notices-settle")}
                  </Button>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SettleDialog({ notice, onClose }: { notice: SourceNotice; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [outcome, setOutcome] = useState<NoticeOutcome | null>(null);
  const { origin } = notice;
  const settle = async (): Promise<void> => {
    if (outcome === null) return;
    const change = await commands.settleSourceNotice(notice.id, outcome);
    toasts.undoable(say("notices-settled", { origin }), () => commands.undo(change));
    onClose();
  };
  return (
    <Dialog
      title={say("notices-settle-title", { origin })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button look="primary" isDisabled={outcome === null} onPress={() => void settle().catch(toasts.problem)}>
            {say("notices-settle-verb")}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={say("notices-state")}
        value={outcome}
        onChange={(id) => setOutcome(outcomes.find((one) => one === id) ?? null)}
        choices={outcomes.map((id) => ({ id, label: say(`notices-outcome-${id}`) }))}
      />
    </Dialog>
  );
}
