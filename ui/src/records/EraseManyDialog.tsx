import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner, Button, ConfirmDialog, Dialog, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useGo } from "~/app/navigation";
import { useWords } from "~/i18n";
import { commands, type BulkDone, type BulkPlan, type People } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { ErasurePlanList } from "./ErasurePlanList";
import styles from "./Records.module.css";

interface EraseManyProps {
  people: People;
  isOpen: boolean;
  onClose: () => void;
  /** They are gone; called when that was seen. */
  onErased: () => void;
}

/** Shows what erasing the ticked people would do, and does it once their number is typed. */
export function EraseManyDialog({ people, isOpen, onClose, onErased }: EraseManyProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isPending, setIsPending] = useState(false);
  const [done, setDone] = useState<BulkDone | null>(null);
  const plan = useQuery({
    queryKey: ["privacy", "plan", "people", people],
    queryFn: () => commands.planPeopleErasure(people),
    enabled: isOpen && done === null,
    gcTime: 0,
  });
  const erase = (): void => {
    if (plan.data === undefined) return;
    setIsPending(true);
    commands
      .erasePeople(people, plan.data.plan.planHash)
      .then(setDone)
      .catch((thrown: unknown) => {
        toasts.problem(thrown);
        void plan.refetch();
      })
      .finally(() => setIsPending(false));
  };
  if (done !== null) return <ErasedManyDialog done={done} onClose={onErased} />;
  const count = plan.data?.people ?? 0;
  return (
    <ConfirmDialog
      size="normal"
      title={say("erasures-many-title", { count })}
      verb={say("erasures-many-verb", { count })}
      typedName={say("erasures-many-typed", { count })}
      isOpen={isOpen}
      isReady={count > 0}
      isPending={isPending}
      onClose={onClose}
      onConfirm={erase}
    >
      {plan.isError ? (
        <ErrorScreen error={appErrorFrom(plan.error)} onRetry={() => void plan.refetch()} />
      ) : plan.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <ManyPlan bulk={plan.data} />
      )}
    </ConfirmDialog>
  );
}

function ManyPlan({ bulk }: { bulk: BulkPlan }) {
  const say = useWords();
  return (
    <>
      {bulk.people === 0 ? (
        <p>{say("erasures-many-nobody")}</p>
      ) : (
        <>
          <p>{say("erasures-many-sentence")}</p>
          <ErasurePlanList plan={bulk.plan} />
        </>
      )}
      {bulk.leftOut.length > 0 && (
        <section aria-label={say("erasures-many-left-out")}>
          <h3>{say("erasures-many-left-out")}</h3>
          <dl className={styles.plan}>
            {bulk.leftOut.map(({ person, name, code }) => (
              <LeftOutRow key={person.id} name={name} reason={say(code)} />
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function LeftOutRow({ name, reason }: { name: string; reason: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{reason}</dd>
    </>
  );
}

function ErasedManyDialog({ done, onClose }: { done: BulkDone; onClose: () => void }) {
  const say = useWords();
  const go = useGo();
  const count = done.certificates.length;
  return (
    <Dialog
      title={say("erasures-many-done", { count })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-close")}</Button>
          <Button
            look="primary"
            onPress={() => {
              onClose();
              go("/privacy", { tab: "erasures" });
            }}
          >
            {say("erasures-title")}
          </Button>
        </>
      }
    >
      {!done.verified && <Banner tone="danger">{say("records-erased-unverified")}</Banner>}
      <p>{say("erasures-many-certificates")}</p>
      <p className={styles.quiet}>{say("erasures-background")}</p>
    </Dialog>
  );
}
