import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { classNames } from "./classNames";
import { Tooltip } from "./Tooltip";

/** `primary` once per view; `danger` only for what cannot be undone. */
export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  look?: ButtonLook;
  icon?: LucideIcon | undefined;
  /** Shown in a tooltip. */
  shortcut?: string | undefined;
  children: ReactNode;
}

/** A button with a label. The label is a verb. */
export function Button({ look = "secondary", icon: Icon, shortcut, children, ...rest }: ButtonProps) {
  const button = (
    <AriaButton {...rest} className={classNames(styles.button, styles[look])}>
      {Icon !== undefined && <Icon size="1rem" aria-hidden />}
      {children}
    </AriaButton>
  );
  if (shortcut === undefined || typeof children !== "string") return button;
  return (
    <Tooltip label={children} shortcut={shortcut}>
      {button}
    </Tooltip>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style" | "aria-label"> {
  icon: LucideIcon;
  /** What it does: the accessible name and the tooltip. */
  label: string;
  shortcut?: string | undefined;
  /** Small ones stand inside fields and rows. */
  size?: "normal" | "small";
}

/** A button that is only an icon; its tooltip shows label and shortcut. */
export function IconButton({ icon: Icon, label, shortcut, size = "normal", ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(styles.button, styles.quiet, styles.icon, styles[size])}
      >
        <Icon size="1rem" aria-hidden />
      </AriaButton>
    </Tooltip>
  );
}
