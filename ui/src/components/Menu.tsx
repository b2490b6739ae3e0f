import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { classNames } from "./classNames";
import { Keys } from "./Keys";
import styles from "./Popover.module.css";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon;
  shortcut?: string | undefined;
  /** Destroys something; stands last and in the danger colour. */
  isDanger?: boolean;
  isDisabled?: boolean;
  /** A line above this entry. */
  startsGroup?: boolean;
  run: () => void;
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  label: string;
  entries: readonly MenuEntry[];
}

/** A list of actions behind a button. */
export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classNames(styles.popover)} offset={4} placement="bottom end">
        <AriaMenu aria-label={label} className={classNames(styles.list)}>
          {entries.map((entry) => (
            <MenuLine key={entry.id} entry={entry} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  const { id, label, icon: Icon, shortcut, isDanger = false, isDisabled = false, startsGroup = false, run } = entry;
  return (
    <>
      {startsGroup && <Separator className={classNames(styles.separator)} />}
      <AriaMenuItem
        id={id}
        textValue={label}
        isDisabled={isDisabled}
        onAction={run}
        className={classNames(styles.item, isDanger && styles.danger)}
      >
        {Icon !== undefined && <Icon size="1rem" aria-hidden className={styles.icon} />}
        <span className={styles.text}>{label}</span>
        {shortcut !== undefined && <Keys shortcut={shortcut} />}
      </AriaMenuItem>
    </>
  );
}
