import { useId, useState } from "react";
import { Button, Dialog, TextArea, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Changed, type Problem, type RequestView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";

/** Steps that need words. */
export type TextStep = "confirmIdentity" | "failIdentity" | "askClarification" | "extend" | "recordWork";

const acts: Record<TextStep, (id: string, text: string) => Promise<Changed<RequestView>>> = {
  confirmIdentity: commands.confirmRequestIdentity,
  failIdentity: commands.failRequestIdentity,
  askClarification: commands.askRequestClarification,
  extend: commands.extendRequest,
  recordWork: commands.recordRequestWork,
};

interface TextDialogProps {
  request: RequestView;
  step: TextStep;
  onClose: () => void;
}

/** Asks for the words of a step and takes it. */
export function TextDialog({ request, step, onClose }: TextDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const form = useId();
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = async (): Promise<void> => {
    const { change } = await acts[step](request.id, text);
    toasts.undoable(say(`requests-said-${step}`), () => commands.undo(change));
    onClose();
  };
  const refuse = (thrown: unknown): void => {
    const error = appErrorFrom(thrown);
    setProblems(error.problems);
    if (error.problems.length === 0) toasts.problem(thrown);
  };
  const wrong = ["how", "question", "reason", "note"]
    .map((field) => problemAt(say, problems, field))
    .find((sentence) => sentence !== undefined);
  return (
    <Dialog
      title={say(`requests-ask-${step}`)}
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
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch(refuse);
        }}
      >
        <TextArea
          label={say(`requests-ask-${step}.label`)}
          hint={say(`requests-ask-${step}.hint`)}
          autoFocus
          value={text}
          onChange={setText}
          error={wrong}
        />
      </form>
    </Dialog>
  );
}
