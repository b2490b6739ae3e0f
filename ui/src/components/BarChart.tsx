import { useState, type CSSProperties, type ReactNode } from "react";
import { useWords } from "~/i18n";
import styles from "./BarChart.module.css";
import { Button } from "./Button";

export interface Bar {
  /** What stands below it: a week. */
  label: string;
  value: number;
  /** The value as it is written. */
  shown: string;
}

interface BarChartProps {
  /** What the bars measure. */
  label: string;
  bars: readonly Bar[];
  /** The same, and more, as a table: behind "Show as table". */
  table: ReactNode;
}

/** Bars with their figures, and the same as a table for whoever reads rather than looks. */
export function BarChart({ label, bars, table }: BarChartProps) {
  const say = useWords();
  const [isTable, setIsTable] = useState(false);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{label}</span>
        <Button look="quiet" onPress={() => setIsTable((shown) => !shown)}>
          {say(isTable ? "components-chart-bars" : "components-chart-table")}
        </Button>
      </figcaption>
      {isTable ? (
        table
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <ul className={styles.bars} aria-label={label} tabIndex={0}>
          {bars.map((bar) => (
            <li key={bar.label} className={styles.place}>
              <span className={styles.value}>{bar.shown}</span>
              <span aria-hidden className={styles.bar} style={heightOf(bar.value / most)} />
              <span className={styles.label}>{bar.label}</span>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function heightOf(share: number): CSSProperties {
  return { blockSize: `${share * 8}rem` };
}
