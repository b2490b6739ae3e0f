import { useState } from "react";
import { Checkbox, DateField, FormDialog, RadioGroup, Select, TextArea, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import {
  commands,
  type ConsentPerson,
  type ConsentSource,
  type ConsentView,
  type ContactChannel,
  type Standing,
} from "~/ipc/bindings";
import { bases, channels, purposeName, sources } from "./choices";
import styles from "./Consent.module.css";

/** What was pressed: nothing is chosen beyond it. */
export interface Wanted {
  purpose: string | null;
  channel: ContactChannel | null;
}

interface RecordConsentDialogProps {
  person: ConsentPerson;
  name: string;
  view: ConsentView;
  wanted: Wanted;
  onClose: () => void;
}

/** Records a consent or another basis; nothing is ticked before somebody ticks it. */
export function RecordConsentDialog({ person, name, view, wanted, onClose }: RecordConsentDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [standing, setStanding] = useState<Standing | null>(null);
  const [purpose, setPurpose] = useState(wanted.purpose);
  const [chosen, setChosen] = useState<readonly ContactChannel[]>(wanted.channel === null ? [] : [wanted.channel]);
  const [source, setSource] = useState<ConsentSource | null>(null);
  const [wording, setWording] = useState("");
  const [reason, setReason] = useState("");
  const [saidOn, setSaidOn] = useState<string | null>(null);
  const isConsent = standing === "given";
  const isReady = standing !== null && purpose !== null && chosen.length > 0 && (!isConsent || source !== null);
  const save = async (): Promise<void> => {
    if (standing === null || purpose === null) return;
    const { change } = await commands.recordConsent(person, {
      purpose,
      channels: [...chosen],
      standing,
      source: isConsent && source !== null ? source : "business",
      wording: isConsent ? wording : "",
      reason: isConsent ? "" : reason,
      saidOn: saidOn ?? "",
    });
    toasts.undoable(say("consent-recorded-done", { name }), () => commands.undo(change));
    onClose();
  };
  return (
    <FormDialog
      title={say("consent-form-title", { name })}
      onClose={onClose}
      verb={say("consent-form-save")}
      isReady={isReady}
      onSubmit={save}
    >
      {({ problems }) => (
        <>
          <Select
            label={say("consent-form-purpose")}
            choices={view.purposes.map((one) => ({ id: one.purpose, label: purposeName(say, one) }))}
            value={purpose}
            onChange={setPurpose}
          />
          <fieldset className={styles.group}>
            <legend>{say("consent-form-channels")}</legend>
            {channels.map((channel) => (
              <Checkbox
                key={channel}
                label={say(`consent-channel-${channel}`)}
                isSelected={chosen.includes(channel)}
                onChange={(isOn) => setChosen(isOn ? [...chosen, channel] : chosen.filter((one) => one !== channel))}
              />
            ))}
          </fieldset>
          <RadioGroup
            label={say("consent-form-standing")}
            value={standing}
            onChange={(id) => setStanding(bases.find((one) => one === id) ?? null)}
            choices={bases.map((id) => ({ id, label: say(`consent-standing-${id}`) }))}
          />
          {isConsent && (
            <>
              <Select
                label={say("consent-form-came")}
                choices={sources.map((id) => ({ id, label: say(`consent-came-${id}`) }))}
                value={source}
                onChange={(id) => setSource(sources.find((one) => one === id) ?? null)}
              />
              <TextArea
                label={say("consent-form-wording")}
                value={wording}
                onChange={setWording}
                error={problemAt(say, problems, "wording")}
              />
            </>
          )}
          {standing !== null && !isConsent && (
            <TextArea
              label={say("consent-form-reason")}
              value={reason}
              onChange={setReason}
              error={problemAt(say, problems, "reason")}
            />
          )}
          <DateField
            label={say("consent-form-day")}
            placeholder={say("requests-field-received-today")}
            value={saidOn}
            read={commands.readDate}
            onChange={setSaidOn}
            error={problemAt(say, problems, "saidOn")}
          />
          <p className={styles.quiet}>{say("consent-form-none-ticked")}</p>
        </>
      )}
    </FormDialog>
  );
}
