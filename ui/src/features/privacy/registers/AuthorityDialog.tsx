import { X } from "lucide-react";
import { useState } from "react";
import { nobody } from "~/app/recipient";
import { RecipientFields } from "~/app/RecipientFields";
import { Checkbox, ComboBox, FormDialog, IconButton, TextArea, TextField, useToasts, type Choice } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Activity, type AuthorityForm, type Person, type Problem } from "~/ipc/bindings";
import { people } from "../people";
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

function personOf(choice: Choice): Person {
  const [kind, id = ""] = choice.id.split(":");
  return { kind: kind === "lead" ? "lead" : "contact", id };
}

/** Gives an authority what it may have, and nothing else. */
export function AuthorityDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [form, setForm] = useState<AuthorityForm>(blank);
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  const change = (part: Partial<AuthorityForm>): void => setForm((before) => ({ ...before, ...part }));
  const give = async (): Promise<void> => {
    const given = await commands.giveToAuthority({ ...form, people: chosen.map(personOf) });
    if (given === null) return;
    onClose();
    toasts.say(say("disclosures-given", { count: given.people, path: given.path }));
  };
  const text = (problems: readonly Problem[], field: "basis" | "reference" | "approvedBy") => (
    <TextField
      label={say(`disclosures-field-${field}`)}
      autoComplete="off"
      value={form[field]}
      onChange={(value) => change({ [field]: value })}
      error={problemAt(say, problems, field)}
    />
  );
  return (
    <FormDialog
      title={say("disclosures-authority.title")}
      onClose={onClose}
      verb={say("disclosures-give")}
      onSubmit={give}
    >
      {({ problems }) => (
        <>
          <p>{say("disclosures-authority-sentence")}</p>
          <RecipientFields
            form={form.to}
            problems={problems}
            onChange={(part) => setForm((before) => ({ ...before, to: { ...before.to, ...part } }))}
          />
          {text(problems, "basis")}
          {text(problems, "reference")}
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
          {text(problems, "approvedBy")}
        </>
      )}
    </FormDialog>
  );
}
