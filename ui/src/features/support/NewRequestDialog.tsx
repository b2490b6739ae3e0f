import { useState } from "react";
import { useGo } from "~/app/navigation";
import { Banner, FormDialog, Select, TextArea, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type SupportKind } from "~/ipc/bindings";
import { kinds, useCrashes } from "./queries";

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
  const [kind, setKind] = useState<Kind>(offered.find((one) => one === first) ?? "question");
  const report = useCrashes().data?.find(({ id }) => id === crash);
  const given = report === undefined ? "" : say("support-crash-request-title", { version: report.version });
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? given;
  const [message, setMessage] = useState("");
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
  return (
    <FormDialog
      title={say("support-new")}
      verb={say(isComplaint ? "support-complaint-record" : "support-write")}
      onClose={onClose}
      onSubmit={write}
    >
      {({ problems }) => (
        <>
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
        </>
      )}
    </FormDialog>
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
