import { useId, useState } from "react";
import { useGo } from "~/app/navigation";
import { Banner, Button, Dialog, Select, TextArea, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Problem, type SupportKind } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { kinds, useCrashes } from "./queries";
import styles from "./Support.module.css";

interface NewRequestDialogProps {
  /** The kind it begins with. */
  kind: string;
  /** The report it is about; empty for none. */
  crash: string;
  onClose: () => void;
}

type Kind = SupportKind | "complaint";
const offered: readonly Kind[] = [...kinds, "complaint"];

/** Writes a request; only the message is needed. A complaint goes to the request desk. */
export function NewRequestDialog({ kind: first, crash, onClose }: NewRequestDialogProps) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const form = useId();
  const [kind, setKind] = useState<Kind>(offered.find((one) => one === first) ?? "question");
  const report = useCrashes().data?.find(({ id }) => id === crash);
  const given = report === undefined ? "" : say("support-crash-request-title", { version: report.version });
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? given;
  const [message, setMessage] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isComplaint = kind === "complaint";
  const write = async (): Promise<void> => {
    if (kind === "complaint") {
      go(`/privacy/requests/${await recordComplaint(message)}`);
      return;
    }
    const { record, change } = await commands.recordSupport({ kind, title, message });
    if (crash !== "") await commands.chooseSupportFacts(record.id, [crash]);
    toasts.undoable(say("support-written", { number: String(record.number) }), () => commands.undo(change));
    go(`/help/${record.id}`);
  };
  const refuse = (thrown: unknown): void => {
    const error = appErrorFrom(thrown);
    setProblems(error.problems);
    if (error.problems.length === 0) toasts.problem(thrown);
  };
  return (
    <Dialog
      title={say("support-new")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={form} look="primary">
            {say(isComplaint ? "support-complaint-record" : "support-write")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setProblems([]);
          void write().catch(refuse);
        }}
      >
        <Select
          label={say("support-kind")}
          choices={offered.map((id) => ({ id, label: say(`support-kind-${id}`) }))}
          value={kind}
          onChange={(id) => setKind(offered.find((one) => one === id) ?? "question")}
        />
        {isComplaint && <Banner tone="info">{say("support-complaint")}</Banner>}
        {!isComplaint && (
          <TextField
            label={say("support-field-title")}
            hint={say("support-field-title.hint")}
            autoComplete="off"
            value={title}
            onChange={setTyped}
            error={problemAt(say, problems, "title")}
          />
        )}
        <TextArea
          label={say("support-field-message")}
          autoFocus
          value={message}
          onChange={setMessage}
          error={problemAt(say, problems, isComplaint ? "details" : "message")}
        />
      </form>
    </Dialog>
  );
}

/** The account holder complains: the request desk counts its days. */
async function recordComplaint(details: string): Promise<string> {
  const { record } = await commands.recordRequest({
    asker: { kind: "account" },
    kind: "complaint",
    channel: "form",
    receivedOn: "",
    details,
    language: null,
    name: "",
    email: "",
    address: "",
  });
  return record.id;
}
