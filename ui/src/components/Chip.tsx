import { CircleAlert, CircleCheck, CircleDashed, CircleDot, TriangleAlert, type LucideIcon } from "lucide-react";
import { classNames } from "./classNames";
import styles from "./Chip.module.css";

/** info: lead; success: customer, paid; warn: due soon; danger: overdue; neutral: draft, past. */
export type Tone = "neutral" | "info" | "success" | "warn" | "danger";

/** Each tone has a shape of its own: colour never says it alone. */
export const toneIcons: Record<Tone, LucideIcon> = {
  neutral: CircleDashed,
  info: CircleDot,
  success: CircleCheck,
  warn: TriangleAlert,
  danger: CircleAlert,
};

interface ChipProps {
  tone?: Tone;
  label: string;
}

/** A status: shape and words. */
export function Chip({ tone = "neutral", label }: ChipProps) {
  const Icon = toneIcons[tone];
  return (
    <span className={classNames(styles.chip, styles[tone])}>
      <Icon size="0.75rem" aria-hidden />
      {label}
    </span>
  );
}

/** A word someone gave a record; no status, so no shape. */
export function Tag({ label }: { label: string }) {
  return <span className={classNames(styles.chip, styles.tag)}>{label}</span>;
}
