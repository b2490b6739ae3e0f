import { useState } from "react";
import { Checkbox, FormDialog, RadioGroup, TextArea, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Decision, type Exemption, type RequestView } from "~/ipc/bindings";
import { decisions, exemptions } from "./choices";
import styles from "./Requests.module.css";

/** Decides on a request; who refuses says why, in the law's words or her own. */
export function DecideDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [decision, setDecision] = useState<Decision>(request.decision ?? "granted");
  const [chosen, setChosen] = useState<readonly Exemption[]>(request.exemptions);
  const [reason, setReason] = useState(request.reason);
  const needsReasons = decision === "partly" || decision === "refused";
  const save = async (): Promise<void> => {
    const { change } = await commands.decideRequest(request.id, {
      decision,
      exemptions: needsReasons ? [...chosen] : [],
      reason: needsReasons ? reason : "",
    });
    toasts.undoable(say("requests-said-decide"), () => commands.undo(change));
    onClose();
  };
  return (
    <FormDialog title={say("requests-step-decide.title")} onClose={onClose} verb={say("requests-note")} onSubmit={save}>
      {({ problems }) => (
        <>
          <RadioGroup
            label={say("requests-decision")}
            value={decision}
            onChange={(id) => setDecision(decisions.find((one) => one === id) ?? "granted")}
            choices={decisions.map((id) => ({ id, label: say(`requests-decision-${id}`) }))}
          />
          {needsReasons && (
            <fieldset className={styles.reasons}>
              <legend>{say("requests-exemptions")}</legend>
              {exemptions.map((id) => (
                <Checkbox
                  key={id}
                  label={say(`requests-exemption-${id}`)}
                  isSelected={chosen.includes(id)}
                  onChange={(isOn) => setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
                />
              ))}
            </fieldset>
          )}
          {needsReasons && (
            <TextArea
              label={say("requests-reason")}
              hint={say("requests-reason.hint")}
              value={reason}
              onChange={setReason}
              error={problemAt(say, problems, "reason")}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
