import { Select, TextArea, TextField } from "~/components";
import { problemAt, useWords } from "~/i18n";
import type { CallDirection, Problem } from "~/ipc/bindings";
import { hasDirection, hasReadableMinutes, type ActivityDraft } from "./activity";
import styles from "./Timeline.module.css";

const directions: readonly CallDirection[] = ["none", "incoming", "outgoing"];

interface ActivityFieldsProps {
  draft: ActivityDraft;
  problems: readonly Problem[];
  onChange: (part: Partial<ActivityDraft>) => void;
  /** Ctrl+Enter. */
  onSave: () => void;
  onLeave: () => void;
  takesFocus?: boolean;
}

/** The fields of a note, a call, a meeting or an e-mail. */
export function ActivityFields({ draft, problems, onChange, onSave, onLeave, takesFocus }: ActivityFieldsProps) {
  const say = useWords();
  const { kind } = draft;
  return (
    <>
      {(kind === "email" || kind === "meeting") && (
        <TextField
          label={say(`timeline-field-title-${kind}`)}
          value={draft.title}
          onChange={(title) => onChange({ title })}
          error={problemAt(say, problems, "title")}
        />
      )}
      <TextArea
        label={say("timeline-field-body")}
        hideLabel
        rows={3}
        placeholder={say(`timeline-placeholder-${kind}`)}
        value={draft.body}
        onChange={(body) => onChange({ body })}
        error={problemAt(say, problems, "body")}
        {...(takesFocus === true ? { autoFocus: true } : {})}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave();
          else if (event.key === "Escape") onLeave();
          else event.continuePropagation();
        }}
      />
      {kind !== "note" && (
        <div className={styles.pair}>
          {hasDirection(kind) && (
            <Select
              label={say("timeline-field-direction")}
              choices={directions.map((one) => ({ id: one, label: say(`timeline-direction-${one}`) }))}
              value={draft.direction}
              onChange={(chosen) => {
                const direction = directions.find((one) => one === chosen);
                if (direction !== undefined) onChange({ direction });
              }}
            />
          )}
          {kind !== "email" && (
            <TextField
              label={say("timeline-field-minutes")}
              inputMode="numeric"
              value={draft.minutes}
              onChange={(minutes) => onChange({ minutes })}
              error={hasReadableMinutes(draft) ? undefined : say("timeline-minutes-malformed")}
            />
          )}
        </div>
      )}
    </>
  );
}
