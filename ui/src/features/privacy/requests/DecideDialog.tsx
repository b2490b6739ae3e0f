import { useId, useState } from "react";
import { Button, Checkbox, Dialog, RadioGroup, TextArea, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Decision, type Exemption, type Problem, type RequestView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { decisions, exemptions } from "./choices";
import styles from "./Requests.module.css";

/** Decides on a request; who refuses says why, in the law's words or her own. */
export function DecideDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const form = useId();
  const [decision, setDecision] = useState<Decision>(request.decision ?? "granted");
  const [chosen, setChosen] = useState<readonly Exemption[]>(request.exemptions);
  const [reason, setReason] = useState(request.reason);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
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
  const refuse = (thrown: unknown): void => {
    const error = appErrorFrom(thrown);
    setProblems(error.problems);
    if (error.problems.length === 0) toasts.problem(thrown);
  };
  return (
    <Dialog
      title={say("requests-step-decide")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={form} look="primary">
            {say("requests-note")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch(refuse);
        }}
      >
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
      </form>
    </Dialog>
  );
}
