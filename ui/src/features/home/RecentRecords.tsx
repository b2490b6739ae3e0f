import { useContext } from "react";
import { Sparkles } from "lucide-react";
import { Link, useGo } from "~/app/navigation";
import { FeaturesContext } from "~/app/parts";
import { Button, EmptyState } from "~/components";
import { useWords } from "~/i18n";
import { Card } from "./Card";
import styles from "./Home.module.css";
import { useRecentRecords } from "./queries";
import { nameOf } from "./recordName";

/** The records written last; in a new workspace, how to begin. */
export function RecentRecords() {
  const say = useWords();
  const go = useGo();
  const kinds = useContext(FeaturesContext).flatMap(({ records }) => records ?? []);
  const recent = useRecentRecords().data;
  if (recent === undefined) return null;
  if (recent.length === 0) {
    return (
      <EmptyState
        icon={Sparkles}
        sentence={say("home-nothing-yet")}
        action={
          <Button look="primary" onPress={() => go("/contacts", { new: true })}>
            {say("home-new-contact")}
          </Button>
        }
        second={<Button onPress={() => go("/import")}>{say("home-import")}</Button>}
      />
    );
  }
  return (
    <Card title={say("home-recent")}>
      <ul className={styles.recent}>
        {recent.flatMap((record) => {
          const kind = kinds.find((one) => one.kind === record.kind);
          if (kind === undefined) return [];
          const Icon = kind.icon;
          return (
            <li key={record.id}>
              <Link path={kind.path(record.id)} className={styles.record}>
                <Icon size="1rem" aria-hidden className={styles.open} />
                <span className={styles.name}>{nameOf(say, record)}</span>
                {record.title !== "" && record.subtitle !== "" && (
                  <span className={styles.quiet}>{record.subtitle}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
