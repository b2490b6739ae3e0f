import { useState } from "react";
import { useShellStatus } from "~/app/status";
import { Banner, Button, ConfirmDialog, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { useSampleFigures } from "./queries";

/** That these people are made up, and how to be rid of them. It is for good, so it asks first. */
export function SampleBanner() {
  const say = useWords();
  const toasts = useToasts();
  const isThere = useShellStatus().data?.sampleData === true;
  const figures = useSampleFigures(isThere).data;
  const [isAsking, setIsAsking] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  if (!isThere || figures === undefined) return null;
  const counted = { contacts: figures.contacts, leads: figures.leads };
  const remove = (): void => {
    setIsRemoving(true);
    commands
      .removeSample()
      .then(() => {
        toasts.say(say("home-sample-removed"));
      })
      .catch(toasts.problem)
      .finally(() => {
        setIsRemoving(false);
        setIsAsking(false);
      });
  };
  return (
    <>
      <Banner tone="info" actions={<Button onPress={() => setIsAsking(true)}>{say("home-sample-remove")}</Button>}>
        {say("home-sample", counted)}
      </Banner>
      <ConfirmDialog
        title={say("home-sample-question")}
        verb={say("home-sample-remove")}
        isOpen={isAsking}
        isPending={isRemoving}
        onClose={() => setIsAsking(false)}
        onConfirm={remove}
      >
        {say("home-sample-explanation", counted)}
      </ConfirmDialog>
    </>
  );
}
