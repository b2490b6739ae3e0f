import { Pin, PinOff } from "lucide-react";
import { useContext } from "react";
import { HomeLine } from "~/app/HomeParts";
import { Link } from "~/app/navigation";
import { FeaturesContext } from "~/app/parts";
import { IconButton, Switch, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type RecentRecord } from "~/ipc/bindings";
import { Card } from "./Card";
import styles from "./Home.module.css";
import { usePersonalHome } from "./queries";
import { nameOf } from "./recordName";

/** What is pinned, opened often, and without a plan; and the switch of all that. */
export function PersonalHome() {
  const say = useWords();
  const { problem } = useToasts();
  const home = usePersonalHome().data;
  if (home === undefined) return null;
  return (
    <Card title={say("home-personal")}>
      <div className={styles.personal}>
        <Switch
          label={say("home-personal-switch")}
          hint={say("home-personal-sentence")}
          isOn={home.on}
          onChange={(on) => void commands.setPersonalHome(on).catch(problem)}
        />
        <Records title={say("home-pinned")} records={home.pinned} isPinned />
        <Records title={say("home-most-used")} records={home.mostUsed} isPinned={false} />
        <Unplanned records={home.unplanned} />
      </div>
    </Card>
  );
}

interface RecordsProps {
  title: string;
  records: readonly RecentRecord[];
  isPinned: boolean;
}

function Records({ title, records, isPinned }: RecordsProps) {
  const say = useWords();
  const { problem } = useToasts();
  const kinds = useContext(FeaturesContext).flatMap((feature) => feature.records ?? []);
  if (records.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.quiet}>{title}</h3>
      <ul className={styles.recent}>
        {records.flatMap((record) => {
          const kind = kinds.find((one) => one.kind === record.kind);
          if (kind === undefined) return [];
          const Icon = kind.icon;
          const name = nameOf(say, record);
          return (
            <li key={record.id} className={styles.pinnable}>
              <Link path={kind.path(record.id)} className={styles.record}>
                <Icon size="1rem" aria-hidden className={styles.open} />
                <span className={styles.name}>{name}</span>
                {record.title !== "" && record.subtitle !== "" && (
                  <span className={styles.quiet}>{record.subtitle}</span>
                )}
              </Link>
              <IconButton
                icon={isPinned ? PinOff : Pin}
                size="small"
                label={say(isPinned ? "home-unpin" : "home-pin", { name })}
                onPress={() => void commands.pinRecord({ kind: record.kind, id: record.id }, !isPinned).catch(problem)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** People among them for whom nothing is planned: each leads to where the next step is planned. */
function Unplanned({ records }: { records: readonly RecentRecord[] }) {
  const say = useWords();
  const kinds = useContext(FeaturesContext).flatMap((feature) => feature.records ?? []);
  if (records.length === 0) return null;
  return (
    <section aria-label={say("home-unplanned")}>
      <h3 className={styles.quiet}>{say("home-unplanned")}</h3>
      <ul className={styles.lines}>
        {records.flatMap((record) => {
          const kind = kinds.find((one) => one.kind === record.kind);
          if (kind === undefined) return [];
          const sentence = say("home-unplanned-sentence", { name: nameOf(say, record) });
          return [<HomeLine key={record.id} tone="info" sentence={sentence} path={kind.path(record.id)} />];
        })}
      </ul>
    </section>
  );
}
