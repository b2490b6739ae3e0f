import { Plus, X } from "lucide-react";
import { Button, EditInPlace, IconButton, Select, Tag, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ContactEdit, type ContactView, type Labelled } from "~/ipc/bindings";
import styles from "./Contacts.module.css";
import { lifecycles } from "./queries";

/** Everything about a contact, each value edited where it stands. */
export function ContactDetails({ contact }: { contact: ContactView }) {
  const say = useWords();
  const save = useSave(contact);
  return (
    <dl className={styles.details}>
      <Row label={say("contacts-field-name")}>
        <EditInPlace
          label={say("contacts-field-name")}
          value={contact.displayName}
          placeholder={say("contacts-add-name")}
          onSave={(value) => save({ field: "name", value })}
        />
      </Row>
      <Several word="phone" values={contact.phones} onSave={(value) => save({ field: "phones", value })} />
      <Several word="email" values={contact.emails} onSave={(value) => save({ field: "emails", value })} />
      <Row label={say("contacts-field-company")}>
        <EditInPlace
          label={say("contacts-field-company")}
          value={contact.company}
          placeholder={say("contacts-add-company")}
          onSave={(value) => save({ field: "company", value })}
        />
      </Row>
      <Row label={say("contacts-field-job")}>
        <EditInPlace
          label={say("contacts-field-job")}
          value={contact.jobTitle}
          placeholder={say("contacts-add-job")}
          onSave={(value) => save({ field: "jobTitle", value })}
        />
      </Row>
      <Addresses contact={contact} onSave={save} />
      <Row label={say("contacts-field-tags")}>
        <span className={styles.tags}>
          {contact.tags.map((tag) => (
            <Tag key={tag} label={tag} />
          ))}
        </span>
        <EditInPlace
          label={say("contacts-field-tags")}
          value={contact.tags.join(", ")}
          shown=""
          placeholder={say("contacts-add-tags")}
          onSave={(value) => save({ field: "tags", value: wordsOf(value) })}
        />
      </Row>
      <Row label={say("contacts-field-note")}>
        <EditInPlace
          label={say("contacts-field-note")}
          value={contact.note}
          placeholder={say("contacts-add-note")}
          onSave={(value) => save({ field: "note", value })}
        />
      </Row>
      <Select
        label={say("contacts-column-lifecycle")}
        choices={lifecycles.map((one) => ({ id: one, label: say(`contacts-lifecycle-${one}`) }))}
        value={contact.lifecycle}
        onChange={(chosen) => {
          const value = lifecycles.find((one) => one === chosen);
          if (value !== undefined) void save({ field: "lifecycle", value });
        }}
      />
    </dl>
  );
}

/** Saves one field and offers to take it back. */
function useSave(contact: ContactView): (edit: ContactEdit) => Promise<unknown> {
  const say = useWords();
  const toasts = useToasts();
  return async (edit) => {
    const { change } = await commands.editContact(contact.id, edit);
    toasts.undoable(say("contacts-saved"), () => commands.undo(change));
  };
}

function wordsOf(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SeveralProps {
  word: "phone" | "email";
  values: readonly Labelled[];
  onSave: (values: Labelled[]) => Promise<unknown>;
}

/** Several phones or e-mails: each is edited, one more can be added, each removed. */
function Several({ word, values, onSave }: SeveralProps) {
  const say = useWords();
  const label = say(`contacts-field-${word}`);
  const replaced = (position: number, value: string): Labelled[] =>
    values.map((one, at) => (at === position ? { ...one, value } : one));
  return (
    <Row label={label}>
      {values.map((one, position) => (
        <span key={`${position}:${one.value}`} className={styles.one}>
          <EditInPlace
            label={label}
            value={one.value}
            placeholder={say(`contacts-add-${word}`)}
            onSave={(value) => onSave(replaced(position, value).filter((kept) => kept.value !== ""))}
          />
          <IconButton
            icon={X}
            size="small"
            label={say("contacts-remove", { value: one.value })}
            onPress={() => void onSave(values.filter((_, at) => at !== position))}
          />
        </span>
      ))}
      <EditInPlace
        key={values.length}
        label={say(`contacts-add-${word}`)}
        value=""
        placeholder={say(`contacts-add-${word}`)}
        onSave={(value) => onSave([...values, { value, label: "" }])}
      />
    </Row>
  );
}

function Addresses({ contact, onSave }: { contact: ContactView; onSave: (edit: ContactEdit) => Promise<unknown> }) {
  const say = useWords();
  const add = (): void => {
    const blank = { street: say("contacts-address-new"), city: "", region: "", postalCode: "", country: "", label: "" };
    void onSave({ field: "addresses", value: [...contact.addresses, blank] });
  };
  return (
    <Row label={say("contacts-field-address")}>
      {contact.addresses.map((address, position) => (
        <div key={position} className={styles.address}>
          {(["street", "postalCode", "city", "country"] as const).map((part) => (
            <EditInPlace
              key={part}
              label={say(`contacts-address-${part}`)}
              value={address[part]}
              placeholder={say(`contacts-address-${part}`)}
              onSave={(value) =>
                onSave({
                  field: "addresses",
                  value: contact.addresses.map((one, at) => (at === position ? { ...one, [part]: value } : one)),
                })
              }
            />
          ))}
        </div>
      ))}
      <Button look="quiet" icon={Plus} onPress={add}>
        {say("contacts-add-address")}
      </Button>
    </Row>
  );
}
