import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button, FormDialog, Select, TextArea, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type SupportRequest } from "~/ipc/bindings";
import { kinds } from "./queries";
import { Section } from "./Section";
import styles from "./Support.module.css";

/** What she wrote, and its change. */
export function Message({ request }: { request: SupportRequest }) {
  const say = useWords();
  const [isEditing, setIsEditing] = useState(false);
  const { kind, title, message } = request.form;
  return (
    <Section title={say("support-message")}>
      <p className={styles.meta}>
        {say(`support-kind-${kind}`)} · {title === "" ? say("support-no-title") : title}
      </p>
      <p className={styles.words}>{message}</p>
      {request.state !== "closed" && (
        <div className={styles.buttons}>
          <Button icon={Pencil} onPress={() => setIsEditing(true)}>
            {say("support-change")}
          </Button>
        </div>
      )}
      {isEditing && <ChangeDialog request={request} onClose={() => setIsEditing(false)} />}
    </Section>
  );
}

function ChangeDialog({ request, onClose }: { request: SupportRequest; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [form, setForm] = useState(request.form);
  const save = async (): Promise<void> => {
    const { change } = await commands.changeSupport(request.id, form);
    onClose();
    toasts.undoable(say("support-changed"), () => commands.undo(change));
  };
  return (
    <FormDialog title={say("support-message")} verb={say("support-save")} onClose={onClose} onSubmit={save}>
      {({ problems }) => (
        <>
          <Select
            label={say("support-kind")}
            choices={kinds.map((one) => ({ id: one, label: say(`support-kind-${one}`) }))}
            value={form.kind}
            onChange={(chosen) => setForm({ ...form, kind: kinds.find((one) => one === chosen) ?? form.kind })}
          />
          <TextField
            label={say("support-field-title")}
            hint={say("support-field-title.hint")}
            autoComplete="off"
            value={form.title}
            onChange={(title) => setForm({ ...form, title })}
            error={problemAt(say, problems, "title")}
          />
          <TextArea
            label={say("support-field-message")}
            value={form.message}
            onChange={(message) => setForm({ ...form, message })}
            error={problemAt(say, problems, "message")}
          />
        </>
      )}
    </FormDialog>
  );
}
