import { Link } from "~/app/navigation";
import { Button, Chip } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { Mention, MentionState } from "~/ipc/bindings";
import styles from "./Discovery.module.css";

interface MentionListProps {
  mentions: readonly Mention[];
  onChoose: (mentions: readonly Mention[], state: MentionState) => void;
}

/** Places that name a person, each with what stands around her name. */
export function MentionList({ mentions, onChoose }: MentionListProps) {
  return (
    <ul className={styles.mentions}>
      {mentions.map((mention) => (
        <li key={mention.place} className={styles.mention}>
          <div className={styles.text}>
            <q className={styles.quote}>
              {mention.before}
              <mark>{mention.matched}</mark>
              {mention.after}
            </q>
            <Where mention={mention} />
          </div>
          <Said mention={mention} onChoose={(state) => onChoose([mention], state)} />
        </li>
      ))}
    </ul>
  );
}

function Where({ mention }: { mention: Mention }) {
  const say = useWords();
  const { date } = useFormats();
  const { kind, title, whose, at, by, isFormer, more } = mention;
  const parts = [
    say(`record-${kind}`),
    title,
    at === "" ? "" : date(at.slice(0, 10)),
    say(`discovery-by-${by}`),
    isFormer ? say("discovery-was") : "",
    more === 0 ? "" : say("discovery-more", { count: more }),
  ];
  return (
    <span className={styles.quiet}>
      {parts.filter((part) => part !== "").join(" · ")}
      {" · "}
      {whose === null ? (
        say("discovery-of-nobody")
      ) : (
        <Link path={`/${lists[whose.kind] ?? "contacts"}/${whose.id}`}>
          {say("discovery-of", { name: whose.name })}
        </Link>
      )}
    </span>
  );
}

const lists: Readonly<Record<string, string>> = { contact: "contacts", lead: "leads", company: "companies" };

function Said({ mention, onChoose }: { mention: Mention; onChoose: (state: MentionState) => void }) {
  const say = useWords();
  const { matched, state, kind, title } = mention;
  const called = { matched, title: title === "" ? say(`record-${kind}`) : title };
  if (state === "open") {
    return (
      <div className={styles.choice}>
        <Button aria-label={say("discovery-confirm.aria", called)} onPress={() => onChoose("hers")}>
          {say("discovery-confirm")}
        </Button>
        <Button look="quiet" aria-label={say("discovery-dismiss.aria", called)} onPress={() => onChoose("notHers")}>
          {say("discovery-dismiss")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.choice}>
      <Chip tone={state === "hers" ? "success" : "neutral"} label={say(`discovery-state-${state}`)} />
      <Button look="quiet" aria-label={say("discovery-reopen.aria", called)} onPress={() => onChoose("open")}>
        {say("discovery-reopen")}
      </Button>
    </div>
  );
}
