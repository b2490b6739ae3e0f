import { useState } from "react";
import { DateField, FormDialog, Select, TextArea, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Breach, type BreachForm, type BreachRisk, type Problem } from "~/ipc/bindings";
import { CategoryTicks } from "./CategoryTicks";
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
  const [form, setForm] = useState<BreachForm>(breach?.details ?? blank);
  const [day, setDay] = useState(() => dayOf(form.knownAt));
  const [time, setTime] = useState(() => timeOf(form.knownAt));
  const change = (part: Partial<BreachForm>): void => setForm((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    const whole = { ...form, knownAt: knownAt(day, time) };
    const made = breach === null ? await commands.recordBreach(whole) : await commands.changeBreach(breach.id, whole);
    onClose();
    toasts.undoable(say("breaches-recorded", { number: String(made.record.number) }), () => commands.undo(made.change));
  };
  const text = (problems: readonly Problem[], field: "what" | "people" | "consequences" | "measures") => (
    <TextArea
      label={say(`breaches-${field}`)}
      hint={field === "people" ? say("breaches-people.hint") : undefined}
      autoFocus={field === "what"}
      value={form[field]}
      onChange={(value) => change({ [field]: value })}
      error={problemAt(say, problems, field)}
    />
  );
  const count = (problems: readonly Problem[], field: "peopleCount" | "recordCount", label: string) => (
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
    <FormDialog
      title={breach === null ? say("breaches-record") : say("breaches-edit-of", { number: String(breach.number) })}
      onClose={onClose}
      verb={say("records-save")}
      onSubmit={save}
    >
      {({ problems }) => (
        <>
          {text(problems, "what")}
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
          {text(problems, "people")}
          {count(problems, "peopleCount", "breaches-people-count")}
          {count(problems, "recordCount", "breaches-record-count")}
          <CategoryTicks
            label={say("breaches-categories")}
            chosen={form.categories}
            onChange={(chosen) => change({ categories: chosen })}
          />
          {text(problems, "consequences")}
          {text(problems, "measures")}
        </>
      )}
    </FormDialog>
  );
}
