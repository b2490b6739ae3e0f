import { useWords } from "~/i18n";
import type { UsageSetting, WeekFigures } from "~/ipc/bindings";
import styles from "../Privacy.module.css";
import { linesOf } from "./lines";

interface ThisWeekProps {
  weeks: readonly WeekFigures[];
  /** The week that runs, such as `2026-W47`; unknown while nothing is counted. */
  current: string | undefined;
}

/** The counters of the week that runs, as sentences. */
export function ThisWeek({ weeks, current }: ThisWeekProps) {
  const say = useWords();
  const figures = weeks.find(({ week }) => week === current);
  const lines = figures === undefined ? [] : linesOf(say, figures);
  return (
    <section className={styles.section} aria-label={say("usage-week")}>
      <h2>{say("usage-week")}</h2>
      {lines.length === 0 ? (
        <p>{say("usage-week-nothing")}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map(({ key, sentence }) => (
            <li key={key}>{sentence}</li>
          ))}
        </ul>
      )}
      {figures?.setting != null && <Setting setting={figures.setting} />}
    </section>
  );
}

function Setting({ setting }: { setting: UsageSetting }) {
  const say = useWords();
  const versioned = (name: string, major: number | null): string =>
    major === null ? name : say("usage-version", { name, major: String(major) });
  return (
    <p className={styles.meta}>
      {say("usage-setting", {
        system: versioned(say(`usage-system-${setting.system}`), setting.systemMajor),
        engine: versioned(say(`usage-engine-${setting.engine}`), setting.engineMajor),
        language: say(`usage-language-${setting.language}`),
      })}
    </p>
  );
}
