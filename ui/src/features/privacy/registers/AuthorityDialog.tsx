import { X } from "lucide-react";
import { useId, useState } from "react";
import { nobody } from "~/app/recipient";
import { RecipientFields } from "~/app/RecipientFields";
import {
  Button,
  Checkbox,
  ComboBox,
  Dialog,
  IconButton,
  TextArea,
  TextField,
  useToasts,
  type Choice,
} from "~/components";
import { problemAt, sentenceFor, useWords } from "~/i18n";
import { commands, type Activity, type AppError, type AuthorityForm, type Person } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";

const parts: readonly Activity[] = ["customers", "leads", "conversations", "invoicing"];

const blank: AuthorityForm = {
  to: nobody,
  basis: "",
  reference: "",
  scopeAsked: "",
  approvedBy: "",
  people: [],
  parts: [],
};

/** Contacts and leads by what was typed. */
async function people(text: string): Promise<readonly Choice[]> {
  const hits = text.trim() === "" ? [] : await commands.searchEverywhere(text);
  return hits
    .filter(({ kind }) => kind === "contacts" || kind === "leads")
    .map(({ kind, id, title }) => ({ id: `${kind === "contacts" ? "contact" : "lead"}:${id}`, label: title }));
}

function personOf(choice: Choice): Person {
  const [kind, id = ""] = choice.id.split(":");
  return { kind: kind === "lead" ? "lead" : "contact", id };
}

/** Gives an authority what it may have, and nothing else. */
export function AuthorityDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const id = useId();
  const [form, setForm] = useState<AuthorityForm>(blank);
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const problems = refusal?.problems ?? [];
  const change = (part: Partial<AuthorityForm>): void => setForm((before) => ({ ...before, ...part }));
  const give = async (): Promise<void> => {
    const given = await commands.giveToAuthority({ ...form, people: chosen.map(personOf) });
    if (given === null) return;
    onClose();
    toasts.say(say("disclosures-given", { count: given.people, path: given.path }));
  };
  const text = (field: "basis" | "reference" | "approvedBy") => (
    <TextField
      label={say(`disclosures-field-${field}`)}
      autoComplete="off"
      value={form[field]}
      onChange={(value) => change({ [field]: value })}
      error={problemAt(say, problems, field)}
    />
  );
  return (
    <Dialog
      title={say("disclosures-authority")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={id} look="primary">
            {say("disclosures-give")}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setRefusal(null);
          void give().catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)));
        }}
      >
        <p>{say("disclosures-authority-sentence")}</p>
        {refusal !== null && problems.length === 0 && <p role="alert">{sentenceFor(say, refusal)}</p>}
        <RecipientFields
          form={form.to}
          problems={problems}
          onChange={(part) => setForm((before) => ({ ...before, to: { ...before.to, ...part } }))}
        />
        {text("basis")}
        {text("reference")}
        <TextArea
          label={say("disclosures-field-scopeAsked")}
          value={form.scopeAsked}
          onChange={(scopeAsked) => change({ scopeAsked })}
          error={problemAt(say, problems, "scopeAsked")}
        />
        <ComboBox
          label={say("disclosures-field-people")}
          hint={say("disclosures-field-people.hint")}
          value={null}
          load={people}
          onChange={(one) => {
            if (one !== null) setChosen((before) => [...before.filter((other) => other.id !== one.id), one]);
          }}
          error={problemAt(say, problems, "people")}
        />
        {chosen.length > 0 && (
          <ul className={styles.plain}>
            {chosen.map((one) => (
              <li key={one.id} className={styles.bar}>
                {one.label}
                <IconButton
                  icon={X}
                  size="small"
                  label={say("disclosures-not-person", { name: one.label })}
                  onPress={() => setChosen((before) => before.filter((other) => other.id !== one.id))}
                />
              </li>
            ))}
          </ul>
        )}
        <fieldset className={styles.ticks}>
          <legend>{say("disclosures-field-parts")}</legend>
          {parts.map((part) => (
            <Checkbox
              key={part}
              label={say(`datamap-activity-${part}`)}
              isSelected={form.parts.includes(part)}
              onChange={(isOn) =>
                change({ parts: isOn ? [...form.parts, part] : form.parts.filter((other) => other !== part) })
              }
            />
          ))}
          {problemAt(say, problems, "parts") !== undefined && <p role="alert">{problemAt(say, problems, "parts")}</p>}
        </fieldset>
        {text("approvedBy")}
      </form>
    </Dialog>
  );
}
