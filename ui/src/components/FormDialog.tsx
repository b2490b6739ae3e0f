import { useId, useState, type ReactNode } from "react";
import { sentenceFor, useWords } from "~/i18n";
import type { AppError, Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import styles from "./FormDialog.module.css";

/** What the fields of a form need of their dialog. */
export interface FormState {
  /** What the core found wrong; each belongs to a field. */
  problems: readonly Problem[];
  /** Writes in another way than the button does, and tells in the same way what is refused. */
  run: (write: () => Promise<void>) => void;
}

interface FormDialogProps {
  title: string;
  isOpen?: boolean;
  onClose: () => void;
  /** The button says what is done. */
  verb: string;
  /** Does it; what it throws is told at the fields, or above them where no field is to blame. */
  onSubmit: () => Promise<void>;
  size?: "small" | "normal" | "wide";
  /** Whether what must be chosen was chosen. */
  isReady?: boolean;
  /** The button has the focus, where nothing needs to be filled in. */
  isButtonFocused?: boolean;
  children: (form: FormState) => ReactNode;
}

/** A dialog around one form: Enter writes, Escape closes, and what is refused is told in its place. */
export function FormDialog(props: FormDialogProps) {
  const { title, isOpen = true, onClose, verb, onSubmit, size = "normal", isReady = true, children } = props;
  const { isButtonFocused = false } = props;
  const say = useWords();
  const id = useId();
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);
  const problems = refusal?.problems ?? [];
  const run = (write: () => Promise<void>): void => {
    if (isPending) return;
    setRefusal(null);
    setIsPending(true);
    write()
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => setIsPending(false));
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size={size}
      actions={
        <>
          <Button onPress={onClose}>{say("components-cancel")}</Button>
          <Button
            type="submit"
            form={id}
            look="primary"
            isPending={isPending}
            isDisabled={!isReady}
            autoFocus={isButtonFocused}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(onSubmit);
        }}
      >
        {refusal !== null && problems.length === 0 && <p role="alert">{sentenceFor(say, refusal)}</p>}
        {children({ problems, run })}
      </form>
    </Dialog>
  );
}
