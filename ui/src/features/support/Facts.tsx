import { useQuery } from "@tanstack/react-query";
import { ListChecks, X } from "lucide-react";
import { useState } from "react";
import { Button, Checkbox, Dialog, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type FactGroup, type SupportFact, type SupportRequest } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Section } from "./Section";
import styles from "./Support.module.css";

const groups: readonly FactGroup[] = ["program", "workspace", "settings", "crashes", "log"];

/** The lines about this computer that go with a request, exactly as they are read. */
export function Facts({ request }: { request: SupportRequest }) {
  const say = useWords();
  const toasts = useToasts();
  const [isChoosing, setIsChoosing] = useState(false);
  const { diagnostics, state, id } = request;
  const remove = async (): Promise<void> => {
    const { change } = await commands.chooseSupportFacts(id, []);
    toasts.undoable(say("support-facts-removed"), () => commands.undo(change));
  };
  return (
    <Section title={say("support-facts")}>
      <p>
        {diagnostics.length === 0
          ? say("support-facts-none")
          : say("support-facts-chosen", { count: diagnostics.length })}
      </p>
      {diagnostics.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <ul className={styles.lines} aria-label={say("support-facts")} tabIndex={0}>
          {diagnostics.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {state !== "closed" && (
        <div className={styles.buttons}>
          <Button icon={ListChecks} onPress={() => setIsChoosing(true)}>
            {say(diagnostics.length === 0 ? "support-facts-choose" : "support-facts-change")}
          </Button>
          {diagnostics.length > 0 && (
            <Button icon={X} look="quiet" onPress={() => void remove().catch(toasts.problem)}>
              {say("support-facts-remove")}
            </Button>
          )}
        </div>
      )}
      {isChoosing && <FactsDialog request={request} onClose={() => setIsChoosing(false)} />}
    </Section>
  );
}

function FactsDialog({ request, onClose }: { request: SupportRequest; onClose: () => void }) {
  const say = useWords();
  const facts = useQuery({
    queryKey: ["shell", "support-facts"],
    queryFn: () => commands.supportFacts(),
    staleTime: 0,
    gcTime: 0,
  });
  if (facts.data !== undefined) return <Choosing request={request} facts={facts.data} onClose={onClose} />;
  return (
    <Dialog
      title={say("support-facts")}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("records-cancel")}</Button>}
    >
      {facts.isError ? (
        <ErrorScreen error={appErrorFrom(facts.error)} onRetry={() => void facts.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Dialog>
  );
}

interface ChoosingProps {
  request: SupportRequest;
  facts: readonly SupportFact[];
  onClose: () => void;
}

function Choosing({ request, facts, onClose }: ChoosingProps) {
  const say = useWords();
  const toasts = useToasts();
  const [ticked, setTicked] = useState<readonly string[]>(() => ticksOf(request, facts));
  const tick = (ids: readonly string[], isOn: boolean): void =>
    setTicked((before) => [...before.filter((id) => !ids.includes(id)), ...(isOn ? ids : [])]);
  const add = async (): Promise<void> => {
    const { change } = await commands.chooseSupportFacts(request.id, [...ticked]);
    onClose();
    const said = ticked.length === 0 ? "support-facts-removed" : "support-facts-added";
    toasts.undoable(say(said), () => commands.undo(change));
  };
  return (
    <Dialog
      title={say("support-facts")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button look="primary" onPress={() => void add().catch(toasts.problem)}>
            {say("support-facts-add", { count: ticked.length })}
          </Button>
        </>
      }
    >
      <p>{say("support-facts-sentence")}</p>
      {groups.map((group) => {
        const lines = facts.filter((fact) => fact.group === group);
        return lines.length === 0 ? null : (
          <Group key={group} group={group} lines={lines} ticked={ticked} onTick={tick} />
        );
      })}
    </Dialog>
  );
}

/** What was chosen before; at first what is proposed. */
function ticksOf({ diagnostics }: SupportRequest, facts: readonly SupportFact[]): readonly string[] {
  const chosen = facts.filter(({ text, isProposed }) =>
    diagnostics.length === 0 ? isProposed : diagnostics.includes(text),
  );
  return chosen.map(({ id }) => id);
}

interface GroupProps {
  group: FactGroup;
  lines: readonly SupportFact[];
  ticked: readonly string[];
  onTick: (ids: readonly string[], isOn: boolean) => void;
}

function Group({ group, lines, ticked, onTick }: GroupProps) {
  const say = useWords();
  const isAll = lines.every(({ id }) => ticked.includes(id));
  const name = say(`support-facts-group-${group}`);
  const verb = say(isAll ? "support-facts-no-one" : "support-facts-all");
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      {lines.map(({ id, text }) => (
        <Checkbox key={id} label={text} isSelected={ticked.includes(id)} onChange={(isOn) => onTick([id], isOn)} />
      ))}
      {lines.length > 1 && (
        <div>
          <Button
            look="quiet"
            aria-label={`${verb}: ${name}`}
            onPress={() =>
              onTick(
                lines.map(({ id }) => id),
                !isAll,
              )
            }
          >
            {verb}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
