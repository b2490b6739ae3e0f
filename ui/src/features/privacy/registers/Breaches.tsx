import { useQuery } from "@tanstack/react-query";
import { Plus, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Banner, Button, EmptyState, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Breach, type BreachLetterTo } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { BreachDialog } from "./BreachDialog";
import { BreachSteps } from "./BreachSteps";

/** What went wrong with data, and the hours in which the authority is told. */
export function Breaches() {
  const say = useWords();
  const [edited, setEdited] = useState<Breach | "new" | null>(null);
  const breaches = useQuery({ queryKey: ["privacy", "breaches"], queryFn: () => commands.breaches() });
  if (breaches.isError) {
    return <ErrorScreen error={appErrorFrom(breaches.error)} onRetry={() => void breaches.refetch()} />;
  }
  if (breaches.data === undefined) return <Skeleton lines={6} />;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("breaches-sentence")}</p>
      <div className={styles.buttons}>
        <Button icon={Plus} onPress={() => setEdited("new")}>
          {say("breaches-record")}
        </Button>
      </div>
      {breaches.data.length === 0 ? (
        <EmptyState icon={ShieldCheck} sentence={say("breaches-none")} />
      ) : (
        breaches.data.map((breach) => <OneBreach key={breach.id} breach={breach} onEdit={() => setEdited(breach)} />)
      )}
      {edited !== null && <BreachDialog breach={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

function OneBreach({ breach, onEdit }: { breach: Breach; onEdit: () => void }) {
  const say = useWords();
  const title = say("breaches-number", { number: String(breach.number) });
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <Clock breach={breach} />
      <Facts breach={breach} />
      <p className={styles.meta}>
        {say("breaches-log", { from: String(breach.logFrom), until: String(breach.logUntil) })}{" "}
        <span className={styles.place}>{breach.logHash}</span>
      </p>
      <div className={styles.buttons}>
        <Button aria-label={say("breaches-edit-of", { number: String(breach.number) })} onPress={onEdit}>
          {say("breaches-edit")}
        </Button>
        <BreachSteps breach={breach} />
        <Letters breach={breach} />
      </div>
    </section>
  );
}

/** How long there is, or what became of it. */
function Clock({ breach }: { breach: Breach }) {
  const say = useWords();
  const { dateTime } = useFormats();
  const { hoursLeft, authorityToldAt, authorityReason, peopleToldAt, peopleReason, peopleOpen } = breach;
  return (
    <>
      {hoursLeft !== null && (
        <Banner tone={hoursLeft < 0 ? "danger" : "warn"}>
          {hoursLeft < 0 ? say("breaches-hours-over") : say("breaches-hours-left", { count: hoursLeft })}
        </Banner>
      )}
      {peopleOpen && <Banner tone="warn">{say("breaches-people-open")}</Banner>}
      {authorityToldAt !== null && <p>{say("breaches-authority-told", { when: dateTime(authorityToldAt) })}</p>}
      {authorityToldAt === null && authorityReason !== "" && (
        <p>{say("breaches-authority-not-told", { reason: authorityReason })}</p>
      )}
      {peopleToldAt !== null && <p>{say("breaches-people-told", { when: dateTime(peopleToldAt) })}</p>}
      {peopleReason !== "" && <p>{say("breaches-people-not-told", { reason: peopleReason })}</p>}
    </>
  );
}

function Facts({ breach }: { breach: Breach }) {
  const say = useWords();
  const { date, dateTime, number } = useFormats();
  const { details } = breach;
  const count = (value: number | null) => (value === null ? "" : number(value));
  const facts = [
    ["breaches-what", details.what],
    ["breaches-happened", details.happenedOn === "" ? "" : date(details.happenedOn)],
    ["breaches-known-on", dateTime(details.knownAt)],
    ["breaches-people", details.people],
    ["breaches-people-count", count(details.peopleCount)],
    ["breaches-record-count", count(details.recordCount)],
    ["breaches-categories", details.categories.map((one) => say(`privacy-category-${one}`)).join(", ")],
    ["breaches-consequences", details.consequences],
    ["breaches-measures", details.measures],
    ["breaches-risk", say(`breaches-risk-${details.risk}`)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== "")
        .map(([id, value]) => (
          <div key={id} className={styles.fact}>
            <dt>{say(id)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Letters({ breach }: { breach: Breach }) {
  const say = useWords();
  const toasts = useToasts();
  const save = async (to: BreachLetterTo): Promise<void> => {
    const path = await commands.saveBreachLetter(breach.id, to);
    if (path !== null) toasts.say(say("breaches-letter-saved", { path }));
  };
  return (["authority", "people"] as const).map((to) => (
    <Button key={to} look="quiet" onPress={() => void save(to).catch(toasts.problem)}>
      {say(`breaches-letter-save-${to}`)}
    </Button>
  ));
}
