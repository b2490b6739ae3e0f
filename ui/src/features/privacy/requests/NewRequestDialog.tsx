import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { ComboBox, DateField, FormDialog, Select, TextArea, TextField, useToasts, type Choice } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Asker, type NewRequest } from "~/ipc/bindings";
import { people } from "../people";
import { channels, kinds } from "./choices";

interface NewRequestDialogProps {
  /** Who asks: `contact:ID`, `lead:ID`, `account`, or `typed`. */
  from: string;
  onClose: () => void;
}

const blank: Omit<NewRequest, "asker"> = {
  kind: "access",
  channel: "email",
  receivedOn: "",
  details: "",
  language: null,
  name: "",
  email: "",
  address: "",
};

/** Records that somebody asked; one field is needed at most, who it was. */
export function NewRequestDialog({ from, onClose }: NewRequestDialogProps) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const given = useGiven(from);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [draft, setDraft] = useState(blank);
  const change = (more: Partial<typeof blank>): void => setDraft({ ...draft, ...more });
  const who = chosen ?? given;
  const isTyped = who === null || who.id === "typed";
  const save = async (): Promise<void> => {
    const { change: made, record } = await commands.recordRequest({ ...draft, asker: askerOf(who?.id ?? "typed") });
    toasts.undoable(say("requests-recorded", { number: record.number }), () => commands.undo(made));
    go(`/privacy/requests/${record.id}`);
  };
  return (
    <FormDialog title={say("requests-record")} onClose={onClose} verb={say("requests-record")} onSubmit={save}>
      {({ problems }) => (
        <>
          <ComboBox
            label={say("requests-field-who")}
            hint={say("requests-field-who.hint")}
            autoFocus={given === null}
            value={who}
            load={people}
            onCreate={(name) => {
              setChosen({ id: "typed", label: name });
              change({ name });
            }}
            onChange={setChosen}
            error={problemAt(say, problems, "name")}
          />
          {isTyped && (
            <TextField
              label={say("requests-field-email")}
              value={draft.email}
              onChange={(email) => change({ email })}
              error={problemAt(say, problems, "email")}
            />
          )}
          {isTyped && (
            <TextArea
              label={say("requests-field-address")}
              value={draft.address}
              onChange={(address) => change({ address })}
              error={problemAt(say, problems, "address")}
            />
          )}
          <Select
            label={say("requests-field-kind")}
            choices={kinds.map((id) => ({ id, label: say(`requests-kind-${id}`) }))}
            value={draft.kind}
            onChange={(id) => change({ kind: kinds.find((one) => one === id) ?? "access" })}
          />
          <DateField
            label={say("requests-field-received")}
            placeholder={say("requests-field-received-today")}
            value={draft.receivedOn === "" ? null : draft.receivedOn}
            read={commands.readDate}
            onChange={(day) => change({ receivedOn: day ?? "" })}
            error={problemAt(say, problems, "receivedOn")}
          />
          <Select
            label={say("requests-field-channel")}
            choices={channels.map((id) => ({ id, label: say(`requests-channel-${id}`) }))}
            value={draft.channel}
            onChange={(id) => change({ channel: channels.find((one) => one === id) ?? "email" })}
          />
          <TextArea
            label={say("requests-field-details")}
            value={draft.details}
            onChange={(details) => change({ details })}
            error={problemAt(say, problems, "details")}
          />
          <Select
            label={say("requests-field-language")}
            choices={["", "en", "de"].map((id) => ({
              id,
              label: say(`requests-language-${id === "" ? "usual" : id}`),
            }))}
            value={draft.language ?? ""}
            onChange={(id) => change({ language: id === "en" || id === "de" ? id : null })}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Who the dialog was opened for, with her name. */
function useGiven(from: string): Choice | null {
  const say = useWords();
  const [kind, id = ""] = from.split(":");
  const name = useQuery({
    queryKey: [kind === "lead" ? "leads" : "contacts", "name", id],
    queryFn: async () => (kind === "lead" ? await commands.lead(id) : await commands.contact(id)).displayName,
    enabled: id !== "",
    retry: false,
  });
  if (kind === "account") return { id: "account", label: say("requests-asker-account") };
  return id === "" ? null : { id: from, label: name.data ?? say("requests-asker-person") };
}

function askerOf(chosen: string): Asker {
  const [kind, id = ""] = chosen.split(":");
  if (kind === "contact" || kind === "lead") return { kind, id };
  return kind === "account" ? { kind } : { kind: "typed" };
}
