import { Link as RouterLink } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { IconButton, Tooltip } from "~/components";
import { classNames } from "~/components/classNames";
import { useWords } from "~/i18n";
import type { Feature, SidebarEntry } from "./feature";
import { Mark } from "./Mark";
import styles from "./Sidebar.module.css";
import { useSaveAppearance } from "./status";
import { Focusable } from "react-aria-components";

interface SidebarProps {
  features: readonly Feature[];
  businessName: string;
  isCollapsed: boolean;
}

/** The pages there are; narrow it shows their icons only. */
export function Sidebar({ features, businessName, isCollapsed }: SidebarProps) {
  const say = useWords();
  const save = useSaveAppearance();
  const entries = sidebarEntries(features);
  const lines = (atBottom: boolean) =>
    entries
      .filter((entry) => (entry.atBottom ?? false) === atBottom)
      .map((entry) => <SidebarLine key={entry.path} entry={entry} isCollapsed={isCollapsed} />);
  return (
    <nav aria-label={say("app-sidebar")} className={classNames(styles.sidebar, isCollapsed && styles.collapsed)}>
      <div className={styles.business}>
        <Mark />
        {!isCollapsed && <span className={styles.name}>{businessName === "" ? say("app-name") : businessName}</span>}
      </div>
      <ul className={styles.list}>{lines(false)}</ul>
      <ul className={classNames(styles.list, styles.bottom)}>{lines(true)}</ul>
      <div className={styles.foot}>
        <IconButton
          icon={isCollapsed ? PanelLeftOpen : PanelLeftClose}
          label={say(isCollapsed ? "app-expand-sidebar" : "app-collapse-sidebar")}
          onPress={() => save({ sidebarCollapsed: !isCollapsed })}
        />
      </div>
    </nav>
  );
}

/** The entries from top to bottom. */
export function sidebarEntries(features: readonly Feature[]): SidebarEntry[] {
  return features.flatMap(({ sidebar }) => sidebar ?? []).sort((one, other) => one.order - other.order);
}

function SidebarLine({ entry, isCollapsed }: { entry: SidebarEntry; isCollapsed: boolean }) {
  const { path, label, icon: Icon, badge: Badge } = entry;
  const words = useWords()(label);
  const link = (
    <RouterLink
      to={path}
      activeOptions={{ exact: path === "/" }}
      className={styles.line}
      activeProps={{ "data-current": true }}
      {...(isCollapsed ? { "aria-label": words } : {})}
    >
      <Icon size="1rem" aria-hidden className={styles.icon} />
      {!isCollapsed && <span className={styles.label}>{words}</span>}
      {Badge !== undefined && !isCollapsed && (
        <span className={styles.badge}>
          <Badge />
        </span>
      )}
    </RouterLink>
  );
  return (
    <li>
      {isCollapsed ? (
        <Tooltip label={words}>
          <Focusable>{link}</Focusable>
        </Tooltip>
      ) : (
        link
      )}
    </li>
  );
}
