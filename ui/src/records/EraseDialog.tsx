import { useQuery } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { useState } from "react";
import { Banner, Button, Chip, ConfirmDialog, Dialog, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ErasureDone, type Person } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { ErasurePlanList, useCounted } from "./ErasurePlanList";
import { ServerRemainsList } from "./ServerRemainsList";
import styles from "./Records.module.css";

interface EraseDialogProps {
  person: Person;
  name: string;
  /** The request that is carried out by it, if she asked for it. */
  request?: string;
  isOpen: boolean;
  onClose: () => void;
  /** The person is gone; called when the certificate was seen. */
  onErased: () => void;
}

/** Shows what erasing would do, counted, and does it once the name is typed; then shows the certificate. */
export function EraseDialog({ person, name, request, isOpen, onClose, onErased }: EraseDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isPending, setIsPending] = useState(false);
  const [done, setDone] = useState<ErasureDone | null>(null);
  const plan = useQuery({
    queryKey: ["privacy", "plan", person, request],
    queryFn: () => (request === undefined ? commands.planErasure(person) : commands.planRequestedErasure(request)),
    enabled: isOpen && done === null,
    gcTime: 0,
  });
  const erase = (): void => {
    if (plan.data === undefined) return;
    setIsPending(true);
    const { planHash } = plan.data;
    const erased =
      request === undefined ? commands.erasePerson(person, planHash) : commands.eraseOnRequest(request, planHash);
    erased
      .then(setDone)
      .catch((thrown: unknown) => {
        toasts.problem(thrown);
        void plan.refetch();
      })
      .finally(() => setIsPending(false));
  };
  const keepCopy = async (): Promise<void> => {
    const report = await commands.exportPerson(person);
    if (report !== null) toasts.say(say("records-copy-kept", { path: report.path }));
  };
  if (done !== null) return <ErasedDialog done={done} name={name} onClose={onErased} />;
  return (
    <ConfirmDialog
      size="normal"
      title={say("records-erase-title", { name })}
      verb={say("records-erase-verb", { name })}
      typedName={name}
      isOpen={isOpen}
      isPending={isPending}
      onClose={onClose}
      onConfirm={erase}
      before={
        <Button icon={FileDown} onPress={() => void keepCopy().catch(toasts.problem)}>
          {say("records-erase-export-first")}
        </Button>
      }
    >
      {plan.isError ? (
        <ErrorScreen error={appErrorFrom(plan.error)} onRetry={() => void plan.refetch()} />
      ) : plan.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <>
          <p>{say("records-erase-sentence")}</p>
          <ErasurePlanList plan={plan.data} />
          <ToLookAt person={person} />
        </>
      )}
    </ConfirmDialog>
  );
}

/** Texts elsewhere that name the person: nothing in them is replaced by itself. */
function ToLookAt({ person }: { person: Person }) {
  const say = useWords();
  const findings = useQuery({
    queryKey: ["privacy", "findings", person],
    queryFn: () => commands.findPerson(person),
    retry: false,
  });
  if (findings.isError) {
    return <ErrorScreen error={appErrorFrom(findings.error)} onRetry={() => void findings.refetch()} />;
  }
  if (findings.data === undefined) return <Skeleton lines={2} />;
  const mentions = findings.data.mentions.filter(({ state }) => state !== "notHers");
  if (mentions.length === 0) return null;
  return (
    <>
      <Banner tone="warn">{say("discovery-before-erasing", { count: mentions.length })}</Banner>
      <ul className={styles.quiet}>
        {mentions.slice(0, 20).map(({ place, kind, title, before, matched, after }) => (
          <li key={place}>
            {say(`record-${kind}`)} {title}: <q>{`${before}${matched}${after}`}</q>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ErasedDialogProps {
  done: ErasureDone;
  name: string;
  onClose: () => void;
}

function ErasedDialog({ done, name, onClose }: ErasedDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const { dateTime } = useFormats();
  const counted = useCounted();
  const { statement } = done.certificate;
  const save = async (): Promise<void> => {
    const file = await commands.saveCertificate(done.certificate);
    if (file !== null) toasts.say(say("records-certificate-saved", { file }));
  };
  return (
    <Dialog
      title={say("records-erased-title", { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-close")}</Button>
          <Button look="primary" icon={FileDown} onPress={() => void save().catch(toasts.problem)}>
            {say("records-certificate-save")}
          </Button>
        </>
      }
    >
      {!done.verified && <Banner tone="danger">{say("records-erased-unverified")}</Banner>}
      <p>{say("records-erased-sentence")}</p>
      <dl className={styles.plan}>
        <dt>{say("records-certificate")}</dt>
        <dd>
          <code>{statement.id}</code>
        </dd>
        <dt>{say("records-erased-at")}</dt>
        <dd>{dateTime(statement.erasedAt)}</dd>
        <dt>{say("records-erase-erased")}</dt>
        <dd>{counted(statement.erased)}</dd>
        {statement.kept.length > 0 && <dt>{say("records-erase-kept")}</dt>}
        {statement.kept.length > 0 && <dd>{counted(statement.kept)}</dd>}
        {done.verified && <dt>{say("records-erased-verified")}</dt>}
        {done.verified && (
          <dd>
            <Chip tone="success" label={say("records-erased-verified-yes")} />
          </dd>
        )}
      </dl>
      {statement.server === undefined ? (
        <p className={styles.quiet}>{say("erasures-background")}</p>
      ) : (
        <ServerRemainsList server={statement.server} />
      )}
    </Dialog>
  );
}
