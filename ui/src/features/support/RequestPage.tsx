import { Check, RotateCcw, Trash2 } from "lucide-react";
import { useGo, useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Button, Chip, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type SupportRequest } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Answers } from "./Answers";
import { Facts } from "./Facts";
import { HandOver } from "./HandOver";
import { Message } from "./Message";
import { stateTones, useRequest } from "./queries";
import styles from "./Support.module.css";

/** One request: its words, what goes with it, the way out, and what came back. */
export default function RequestPage() {
  const say = useWords();
  const id = useParameter("id");
  const request = useRequest(id);
  const back = { path: "/help", label: say("support-title") };
  if (request.isError && request.data === undefined) {
    return (
      <Page back={back}>
        <ErrorScreen error={appErrorFrom(request.error)} onRetry={() => void request.refetch()} />
      </Page>
    );
  }
  if (request.data === undefined) {
    return (
      <Page back={back}>
        <Skeleton lines={10} />
      </Page>
    );
  }
  const { number, state } = request.data;
  return (
    <Page
      back={back}
      title={say("support-number", { number: String(number) })}
      status={<Chip tone={stateTones[state]} label={say(`support-state-${state}`)} />}
      actions={<Actions request={request.data} />}
    >
      <div key={id} className={styles.page}>
        <Message request={request.data} />
        <Facts request={request.data} />
        {state !== "closed" && <HandOver request={request.data} />}
        <Answers request={request.data} />
      </div>
    </Page>
  );
}

function Actions({ request: { id, number, state } }: { request: SupportRequest }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const close = async (): Promise<void> => {
    const { change } = await commands.closeSupport(id);
    toasts.undoable(say("support-closed-now", { number: String(number) }), () => commands.undo(change));
  };
  const reopen = async (): Promise<void> => {
    const { change } = await commands.reopenSupport(id);
    toasts.undoable(say("support-reopened", { number: String(number) }), () => commands.undo(change));
  };
  const remove = async (): Promise<void> => {
    const change = await commands.deleteSupport(id);
    go("/help");
    toasts.undoable(say("support-deleted", { number: String(number) }), () => commands.undo(change));
  };
  return (
    <>
      {state === "closed" ? (
        <Button icon={RotateCcw} onPress={() => void reopen().catch(toasts.problem)}>
          {say("support-reopen")}
        </Button>
      ) : (
        <Button icon={Check} onPress={() => void close().catch(toasts.problem)}>
          {say("support-close")}
        </Button>
      )}
      <Button icon={Trash2} onPress={() => void remove().catch(toasts.problem)}>
        {say("support-delete")}
      </Button>
    </>
  );
}
