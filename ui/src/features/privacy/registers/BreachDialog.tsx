import { useId, useState } from "react";
import { categories } from "~/app/processor";
import { Button, Checkbox, DateField, Dialog, Select, TextArea, TextField, useToasts } from "~/components";
import { problemAt, sentenceFor, useWords } from "~/i18n";
import { commands, type AppError, type Breach, type BreachForm, type BreachRisk } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { dayOf, knownAt, timeOf } from "./known";

const risks: readonly BreachRisk[] = ["unknown", "none", "some", "high"];

const blank: BreachForm = {
  what: "",
  happenedOn: "",
  knownAt: "",
  people: "",
  peopleCount: null,
  recordCount: null,
  categories: [],
  consequences: "",
  measures: "",
  risk: "unknown",
};

/** Writes what is known of a breach; only what happened is needed, the rest can follow. */
export function BreachDialog({ breach, onClose }: { breach: Breach | null; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const id = useId();
  const [form, setForm] = useState<BreachForm>(breach?.details ?? blank);
  const [day, setDay] = useState(() => dayOf(form.knownAt));
  const [time, setTime] = useState(() => timeOf(form.knownAt));
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const problems = refusal?.problems ?? [];
  const change = (part: Partial<BreachForm>): void => setForm((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    const whole = { ...form, knownAt: knownAt(day, time) };
    const made = breach === null ? await commands.recordBreach(whole) : await commands.changeBreach(breach.id, whole);
    onClose();
    toasts.undoable(say("breaches-recorded", { number: String(made.record.number) }), () => commands.undo(made.change));
  };
  const text = (field: "what" | "people" | "consequences" | "measures") => (
    <TextArea
      label={say(`breaches-${field}`)}
      hint={field === "people" ? say("breaches-people.hint") : undefined}
      value={form[field]}
      onChange={(value) => change({ [field]: value })}
      error={problemAt(say, problems, field)}
    />
  );
  const count = (field: "peopleCount" | "recordCount", label: string) => (
    <TextField
      label={say(label)}
      inputMode="numeric"
      autoComplete="off"
      value={form[field] === null ? "" : String(form[field])}
      onChange={(value) => change({ [field]: /^\d+$/.test(value.trim()) ? Number(value) : null })}
      error={problemAt(say, problems, field)}
    />
  );
  return (
    <Dialog
      title={breach === null ? say("breaches-record") : say("breaches-edit-of", { number: String(breach.number) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={id} look="primary">
            {say("records-save")}
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
          void save().catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)));
        }}
      >
        {refusal !== null && problems.length === 0 && <p role="alert">{sentenceFor(say, refusal)}</p>}
        {text("what")}
        <DateField
          label={say("breaches-known-on")}
          placeholder={say("recipients-on-today")}
          value={day === "" ? null : day}
          read={commands.readDate}
          onChange={(chosen) => setDay(chosen ?? "")}
          error={problemAt(say, problems, "knownAt")}
        />
        <TextField
          label={say("breaches-known-time")}
          hint={say("breaches-known-time.hint")}
          autoComplete="off"
          value={time}
          onChange={setTime}
        />
        <DateField
          label={say("breaches-happened")}
          placeholder={say("breaches-happened.hint")}
          value={form.happenedOn === "" ? null : form.happenedOn}
          read={commands.readDate}
          onChange={(chosen) => change({ happenedOn: chosen ?? "" })}
          error={problemAt(say, problems, "happenedOn")}
        />
        <Select
          label={say("breaches-risk")}
          choices={risks.map((one) => ({ id: one, label: say(`breaches-risk-${one}`) }))}
          value={form.risk}
          onChange={(chosen) => change({ risk: risks.find((one) => one === chosen) ?? "unknown" })}
        />
        {text("people")}
        {count("peopleCount", "breaches-people-count")}
        {count("recordCount", "breaches-record-count")}
        <fieldset className={styles.ticks}>
          <legend>{say("breaches-categories")}</legend>
          {categories.map((one) => (
            <Checkbox
              key={one}
              label={say(`privacy-category-${one}`)}
              isSelected={form.categories.includes(one)}
              onChange={(isOn) =>
                change({
                  categories: isOn ? [...form.categories, one] : form.categories.filter((other) => other !== one),
                })
              }
            />
          ))}
        </fieldset>
        {text("consequences")}
        {text("measures")}
      </form>
    </Dialog>
  );
}
