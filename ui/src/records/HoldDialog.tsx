import { useState } from "react";
import { Button, Dialog, TextArea, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Person } from "~/ipc/bindings";

interface HoldDialogProps {
  person: Person;
  name: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Holds a person's records back while a claim is open: nothing of hers goes until it is lifted. */
export function HoldDialog({ person, name, isOpen, onClose }: HoldDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [reason, setReason] = useState("");
  const [isPending, setIsPending] = useState(false);
  const hold = async (): Promise<void> => {
    await commands.holdPerson(person, reason);
    toasts.say(say("retention-hold-done", { name }));
    setReason("");
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={say("retention-hold-title", { name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("components-cancel")}</Button>
          <Button
            look="primary"
            isDisabled={reason.trim() === ""}
            isPending={isPending}
            onPress={() => {
              setIsPending(true);
              void hold()
                .catch(toasts.problem)
                .finally(() => setIsPending(false));
            }}
          >
            {say("retention-hold-verb")}
          </Button>
        </>
      }
    >
      <p>{say("retention-hold-sentence", { name })}</p>
      <TextArea
        label={say("retention-hold-reason")}
        hint={say("retention-hold-reason-hint")}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
