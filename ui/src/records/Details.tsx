import { Copy, Ellipsis, Star, X } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, EditInPlace, IconButton, Menu, Tag, useCopying, useToasts, type MenuEntry } from "~/components";
import { useLanguage, useWords } from "~/i18n";
import type { Labelled, PostalAddress } from "~/ipc/bindings";
import { DisputeNotes } from "./Disputes";
import styles from "./Records.module.css";

/** Everything about a record, each value edited where it stands. */
export function Details({ children }: { children: ReactNode }) {
  return <dl className={styles.details}>{children}</dl>;
}

/** A value and what it is. */
export function Row({ label, field, children }: { label: string; field?: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        {children}
        {field !== undefined && <DisputeNotes field={field} />}
      </dd>
    </div>
  );
}

interface TextRowProps {
  /** Words: `records-field-job`, `records-add-job`. */
  word: string;
  value: string;
  onSave: (value: string) => Promise<unknown>;
  isLong?: boolean;
  suggest?: (text: string) => Promise<readonly string[]>;
  /** Beside the value, such as a link to the record it names. */
  after?: ReactNode;
}

/** One text. */
export function TextRow({ word, value, onSave, isLong = false, suggest, after }: TextRowProps) {
  const say = useWords();
  const label = say(`records-field-${word}`);
  return (
    <Row label={label} field={word}>
      <span className={styles.one}>
        <EditInPlace
          label={label}
          value={value}
          placeholder={say(`records-add-${word}`)}
          onSave={onSave}
          isLong={isLong}
          {...(suggest === undefined ? {} : { suggest })}
        />
        {after}
      </span>
    </Row>
  );
}

const labels = ["work", "home", "mobile", "other"] as const;

interface LabelledRowsProps {
  word: "phone" | "email" | "website";
  values: readonly Labelled[];
  onSave: (values: Labelled[]) => Promise<unknown>;
}

/** Several phones, e-mails or pages: each is edited, labelled, put first, copied, removed; one more can be added. */
export function LabelledRows({ word, values, onSave }: LabelledRowsProps) {
  const say = useWords();
  const toasts = useToasts();
  const copy = useCopying();
  const label = say(`records-field-${word}`);
  const write = (next: Labelled[]): void => void onSave(next).catch(toasts.problem);
  const replaced = (position: number, part: Partial<Labelled>): Labelled[] =>
    values.map((one, at) => (at === position ? { ...one, ...part } : one));
  const entriesOf = (one: Labelled, position: number): MenuEntry[] => [
    ...labels.map((name) => ({
      id: name,
      label: say(`records-label-${name}`),
      run: () => write(replaced(position, { label: name })),
    })),
    {
      id: "copy",
      label: say("records-copy"),
      icon: Copy,
      startsGroup: true,
      run: () => copy(one.value, say("records-copied")),
    },
    {
      id: "first",
      label: say("records-make-first"),
      icon: Star,
      isDisabled: position === 0,
      run: () => write([one, ...values.filter((_, at) => at !== position)]),
    },
    {
      id: "remove",
      label: say("records-remove", { value: one.value }),
      icon: X,
      startsGroup: true,
      run: () => write(values.filter((_, at) => at !== position)),
    },
  ];
  return (
    <Row label={label} field={word}>
      {values.map((one, position) => (
        <span key={`${position}:${one.value}`} className={styles.one}>
          <span className={styles.value}>
            <EditInPlace
              label={label}
              value={one.value}
              placeholder={say(`records-add-${word}`)}
              onSave={(value) => onSave(replaced(position, { value }).filter((kept) => kept.value !== ""))}
            />
          </span>
          {one.label !== "" && <span className={styles.label}>{labelWord(say, one.label)}</span>}
          <Menu
            label={say("records-more-of", { value: one.value })}
            trigger={<IconButton icon={Ellipsis} size="small" label={say("records-more-of", { value: one.value })} />}
            entries={entriesOf(one, position)}
          />
        </span>
      ))}
      <EditInPlace
        key={values.length}
        label={say(`records-add-${word}`)}
        value=""
        placeholder={say(`records-add-${word}`)}
        onSave={(value) => onSave([...values, { value, label: "" }])}
      />
    </Row>
  );
}

function labelWord(say: (id: string) => string, label: string): string {
  return labels.some((one) => one === label) ? say(`records-label-${label}`) : label;
}

const blankAddress: PostalAddress = { street: "", city: "", region: "", postalCode: "", country: "", label: "" };
const parts = ["street", "postalCode", "city", "region", "country"] as const;

interface AddressRowsProps {
  values: readonly PostalAddress[];
  onSave: (values: PostalAddress[]) => Promise<unknown>;
}

/** Several addresses, each part edited where it stands. A new one is kept with its first part. */
export function AddressRows({ values, onSave }: AddressRowsProps) {
  const say = useWords();
  const toasts = useToasts();
  const language = useLanguage();
  const [isAdding, setIsAdding] = useState(false);
  const shown = isAdding ? [...values, blankAddress] : values;
  const save = async (position: number, part: keyof PostalAddress, value: string): Promise<unknown> => {
    const saved = await onSave(shown.map((one, at) => (at === position ? { ...one, [part]: value } : one)));
    setIsAdding(false);
    return saved;
  };
  return (
    <Row label={say("records-field-address")} field="address">
      {shown.map((address, position) => (
        <span key={position} className={styles.address}>
          <span className={styles.parts}>
            {parts
              .filter((part) => part !== "region" || address.region !== "" || position === values.length)
              .map((part) => (
                <EditInPlace
                  key={part}
                  label={say(`records-address-${part}`)}
                  value={address[part]}
                  placeholder={say(`records-address-${part}`)}
                  {...(part === "country" ? { shown: countryName(language, address.country) } : {})}
                  onSave={(value) => save(position, part, value)}
                />
              ))}
          </span>
          <IconButton
            icon={X}
            size="small"
            label={say("records-address-remove")}
            onPress={() => {
              if (position === values.length) setIsAdding(false);
              else void onSave(values.filter((_, at) => at !== position)).catch(toasts.problem);
            }}
          />
        </span>
      ))}
      {!isAdding && (
        <span className={styles.add}>
          <Button look="quiet" onPress={() => setIsAdding(true)}>
            {say("records-add-address")}
          </Button>
        </span>
      )}
    </Row>
  );
}

/** The name of a country that is kept as its code (ISO 3166-1); anything else as it was written. */
function countryName(language: string, country: string): string {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
  return /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country;
}

interface TagRowProps {
  tags: readonly string[];
  onSave: (tags: string[]) => Promise<unknown>;
  suggest?: (text: string) => Promise<readonly string[]>;
}

/** Tags: each can be taken off, one more be put on. */
export function TagRow({ tags, onSave, suggest }: TagRowProps) {
  const say = useWords();
  const toasts = useToasts();
  return (
    <Row label={say("records-field-tags")} field="tags">
      {tags.length > 0 && (
        <span className={styles.tags}>
          {tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              <Tag label={tag} />
              <IconButton
                icon={X}
                size="small"
                label={say("records-remove", { value: tag })}
                onPress={() => void onSave(tags.filter((one) => one !== tag)).catch(toasts.problem)}
              />
            </span>
          ))}
        </span>
      )}
      <EditInPlace
        key={tags.length}
        label={say("records-add-tags")}
        value=""
        placeholder={say("records-add-tags")}
        onSave={(text) => onSave([...tags, ...wordsOf(text)])}
        {...(suggest === undefined ? {} : { suggest })}
      />
    </Row>
  );
}

/** Several tags are written with commas between them. */
export function wordsOf(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
