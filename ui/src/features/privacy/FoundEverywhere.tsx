import { CheckCheck } from "lucide-react";
import { Banner, Button, ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import type { Findings, Person } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import parts from "./Parts.module.css";
import styles from "./Discovery.module.css";
import { MentionList } from "./MentionList";
import { useChoose, useFindings } from "./discovery.queries";

/** Where a person is named outside her records, her own records, and what could not be looked into. */
export function FoundEverywhere({ person }: { person: Person }) {
  const say = useWords();
  const findings = useFindings(person);
  if (findings.isError) {
    return <ErrorScreen error={appErrorFrom(findings.error)} onRetry={() => void findings.refetch()} />;
  }
  if (findings.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className={parts.page}>
      <p>{say("discovery-sentence")}</p>
      <Mentions person={person} findings={findings.data} />
      <Own findings={findings.data} />
      <Unread findings={findings.data} />
      <Sought findings={findings.data} />
    </div>
  );
}

/** Only where a person is named outside her records. */
export function FoundMentions({ person }: { person: Person }) {
  const findings = useFindings(person);
  if (findings.isError) {
    return <ErrorScreen error={appErrorFrom(findings.error)} onRetry={() => void findings.refetch()} />;
  }
  if (findings.data === undefined) return <Skeleton lines={4} />;
  return <Mentions person={person} findings={findings.data} />;
}

function Mentions({ person, findings }: { person: Person; findings: Findings }) {
  const say = useWords();
  const choose = useChoose(person);
  const { mentions, familyNameElsewhere, isCut } = findings;
  const open = mentions.filter(({ state }) => state === "open");
  return (
    <section aria-labelledby="discovery-mentions" className={parts.section}>
      <h2 id="discovery-mentions">{say("discovery-mentions")}</h2>
      {isCut && <Banner tone="warn">{say("discovery-cut")}</Banner>}
      {mentions.length === 0 ? (
        <p>{say("discovery-mentions-none")}</p>
      ) : (
        <div className={styles.bar}>
          <span>
            {open.length === 0 ? say("discovery-all-seen") : say("discovery-to-look-at", { count: open.length })}
          </span>
          {open.length > 1 && (
            <Button icon={CheckCheck} onPress={() => choose(open, "hers")}>
              {say("discovery-confirm-all")}
            </Button>
          )}
        </div>
      )}
      {mentions.length > 0 && <MentionList mentions={mentions} onChoose={choose} />}
      {familyNameElsewhere > 0 && (
        <p className={styles.quiet}>{say("discovery-family-elsewhere", { count: familyNameElsewhere })}</p>
      )}
    </section>
  );
}

function Own({ findings: { own } }: { findings: Findings }) {
  const say = useWords();
  return (
    <section aria-labelledby="discovery-own" className={parts.section}>
      <h2 id="discovery-own">{say("discovery-own")}</h2>
      <p>
        {own.length === 0
          ? say("discovery-own-none")
          : own
              .map(({ kind, count }) => say("records-erase-count", { kind: say(`record-${kind}`), count }))
              .join(" · ")}
      </p>
    </section>
  );
}

function Unread({ findings: { unread, unreadElsewhere } }: { findings: Findings }) {
  const say = useWords();
  if (unread.length === 0 && unreadElsewhere === 0) return null;
  return (
    <section aria-labelledby="discovery-unread" className={parts.section}>
      <h2 id="discovery-unread">{say("discovery-unread")}</h2>
      {unread.length > 0 && <p>{say("discovery-unread-sentence")}</p>}
      {unread.length > 0 && (
        <ul className={styles.plain}>
          {unread.map(({ id, name, why }) => (
            <li key={id}>
              {name} <span className={styles.quiet}>{say(`discovery-why-${why}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {unreadElsewhere > 0 && (
        <p className={styles.quiet}>{say("discovery-unread-elsewhere", { count: unreadElsewhere })}</p>
      )}
    </section>
  );
}

function Sought({ findings: { traits, searched } }: { findings: Findings }) {
  const say = useWords();
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["names", traits.names],
    ["former", traits.formerNames],
    ["emails", traits.emails],
    ["phones", traits.phones],
  ];
  return (
    <section aria-labelledby="discovery-sought" className={parts.section}>
      <h2 id="discovery-sought">{say("discovery-sought")}</h2>
      <dl className={parts.facts}>
        {rows
          .filter(([, values]) => values.length > 0)
          .map(([label, values]) => (
            <div key={label} className={parts.fact}>
              <dt>{say(`discovery-sought-${label}`)}</dt>
              <dd>{values.join(" · ")}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.quiet}>
        {say("discovery-searched", { kinds: searched.map((kind) => say(`record-${kind}`)).join(", ") })}
      </p>
    </section>
  );
}
