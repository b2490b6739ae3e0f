import { useState } from "react";
import { FormDialog, TextArea, useToasts } from "~/components";
import { problemAt, useWords, type Say } from "~/i18n";
import { commands, type Changed, type Problem, type RequestView } from "~/ipc/bindings";

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
  const [text, setText] = useState("");
  const save = async (): Promise<void> => {
    const { change } = await acts[step](request.id, text);
    toasts.undoable(say(`requests-said-${step}`), () => commands.undo(change));
    onClose();
  };
  return (
    <FormDialog title={say(`requests-ask-${step}`)} onClose={onClose} verb={say("requests-note")} onSubmit={save}>
      {({ problems }) => (
        <>
          <TextArea
            label={say(`requests-ask-${step}.label`)}
            hint={say(`requests-ask-${step}.hint`)}
            autoFocus
            value={text}
            onChange={setText}
            error={problemOf(say, problems)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** What is wrong with the words, whatever the step calls them. */
function problemOf(say: Say, problems: readonly Problem[]): string | undefined {
  return ["how", "question", "reason", "note"]
    .map((field) => problemAt(say, problems, field))
    .find((sentence) => sentence !== undefined);
}
