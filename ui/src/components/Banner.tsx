import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { toneIcons, type Tone } from "./Chip";
import { classNames } from "./classNames";

interface BannerProps {
  tone: Exclude<Tone, "neutral">;
  /** One or two buttons at the end. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A notice that stays until its reason is gone. */
export function Banner({ tone, actions, children }: BannerProps) {
  const Icon = toneIcons[tone];
  return (
    <div role={tone === "danger" ? "alert" : "status"} className={classNames(styles.banner, styles[tone])}>
      <Icon size="1rem" aria-hidden className={styles.icon} />
      <div className={styles.words}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
