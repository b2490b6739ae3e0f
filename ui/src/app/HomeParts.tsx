import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames, type Tone } from "~/components";
import { toneIcons } from "~/components/Chip";
import styles from "./HomeParts.module.css";
import { Link } from "./navigation";

interface HomeFigureProps {
  /** What is counted: `Overdue`. */
  label: string;
  /** The figure as it is written: `£4,120.00`. */
  figure: string;
  /** What belongs to it: `6 invoices`. */
  note?: string | undefined;
  /** `danger` and `warn` draw a mark beside the label; the words say it too. */
  tone?: Tone;
  /** The list behind the figure. */
  path: string;
}

/** A card of home: one figure, and the way to what it is made of. */
export function HomeFigure({ label, figure, note, tone = "neutral", path }: HomeFigureProps) {
  const Icon = toneIcons[tone];
  return (
    <Link path={path} className={styles.card}>
      <span className={styles.label}>
        {tone !== "neutral" && <Icon size="0.875rem" aria-hidden className={styles[tone]} />}
        {label}
      </span>
      <span className={styles.figure}>{figure}</span>
      <span className={styles.note}>
        {note}
        <ChevronRight size="1rem" aria-hidden className={styles.further} />
      </span>
    </Link>
  );
}

interface HomeLineProps {
  tone: Exclude<Tone, "neutral">;
  /** What there is: `INV-0412 is 12 days overdue`. */
  sentence: string;
  /** Where it is seen to. */
  path: string;
  /** One button, if it can be done from here. */
  action?: ReactNode;
}

/** A line of what needs doing on home. */
export function HomeLine({ tone, sentence, path, action }: HomeLineProps) {
  const Icon = toneIcons[tone];
  return (
    <li className={styles.line}>
      <Icon size="1rem" aria-hidden className={classNames(styles.mark, styles[tone])} />
      <Link path={path} className={styles.sentence}>
        {sentence}
      </Link>
      {action}
    </li>
  );
}
