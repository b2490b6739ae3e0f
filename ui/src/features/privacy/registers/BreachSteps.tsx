import { useState } from "react";
import { Button, FormDialog, TextArea, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Breach, type BreachStep } from "~/ipc/bindings";

type Asked = "authorityTold" | "authorityNotTold" | "peopleNotTold";

const verbs = {
  authorityTold: "breaches-tell-authority",
  authorityNotTold: "breaches-not-tell-authority",
  peopleNotTold: "breaches-not-tell-people",
} as const;

/** Who was told, or why nobody needs to be; only what is still open. */
export function BreachSteps({ breach }: { breach: Breach }) {
  const say = useWords();
  const toasts = useToasts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const take = async (step: BreachStep): Promise<void> => {
    const { change } = await commands.takeBreachStep(breach.id, step);
    setAsked(null);
    toasts.undoable(say("breaches-noted", { number: String(breach.number) }), () => commands.undo(change));
  };
  const isLate = breach.hoursLeft !== null && breach.hoursLeft < 0;
  return (
    <>
      {breach.hoursLeft !== null && (
        <Button
          look="primary"
          onPress={() => {
            if (isLate) setAsked("authorityTold");
            else void take({ kind: "authorityTold", reason: "" }).catch(toasts.problem);
          }}
        >
          {say(verbs.authorityTold)}
        </Button>
      )}
      {breach.hoursLeft !== null && breach.details.risk === "none" && (
        <Button onPress={() => setAsked("authorityNotTold")}>{say(verbs.authorityNotTold)}</Button>
      )}
      {breach.peopleOpen && (
        <>
          <Button onPress={() => void take({ kind: "peopleTold" }).catch(toasts.problem)}>
            {say("breaches-tell-people")}
          </Button>
          <Button onPress={() => setAsked("peopleNotTold")}>{say(verbs.peopleNotTold)}</Button>
        </>
      )}
      {asked !== null && <ReasonDialog asked={asked} onClose={() => setAsked(null)} onTake={take} />}
    </>
  );
}

interface ReasonDialogProps {
  asked: Asked;
  onClose: () => void;
  onTake: (step: BreachStep) => Promise<void>;
}

function ReasonDialog({ asked, onClose, onTake }: ReasonDialogProps) {
  const say = useWords();
  const [reason, setReason] = useState("");
  const verb = say(verbs[asked]);
  return (
    <FormDialog
      title={verb}
      onClose={onClose}
      size="small"
      verb={verb}
      onSubmit={() => onTake({ kind: asked, reason })}
    >
      {({ problems }) => (
        <TextArea
          label={say(asked === "authorityTold" ? "breaches-reason-late" : "breaches-reason")}
          value={reason}
          onChange={setReason}
          error={problemAt(say, problems, "reason")}
        />
      )}
    </FormDialog>
  );
}
