import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";
import { Keys } from "./Keys";
import styles from "./Tooltip.module.css";

interface TooltipProps {
  label: string;
  shortcut?: string | undefined;
  /** The one control it explains; a react-aria button or link. */
  children: ReactElement;
}

/** Says what a control does and which keys do it. Shown on hover and on keyboard focus. */
export function Tooltip({ label, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ""} offset={6}>
        {label}
        {shortcut !== undefined && <Keys shortcut={shortcut} className={styles.keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
