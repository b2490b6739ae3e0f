import { Link as RouterLink, Outlet } from "@tanstack/react-router";
import { useWords } from "~/i18n";
import type { Feature, SettingsEntry } from "./feature";
import styles from "./SettingsFrame.module.css";

/** The settings: their pages beside a navigation of their own. */
export function SettingsFrame({ entries }: { entries: readonly SettingsEntry[] }) {
  const say = useWords();
  return (
    <div className={styles.columns}>
      <nav aria-label={say("app-settings-pages")} className={styles.navigation}>
        <ul className={styles.list}>
          {entries.map(({ path, label, icon: Icon }) => (
            <li key={path}>
              <RouterLink to={path} className={styles.line} activeProps={{ "data-current": true }}>
                <Icon size="1rem" aria-hidden className={styles.icon} />
                {say(label)}
              </RouterLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}

/** The pages of the settings from top to bottom. */
export function settingsEntries(features: readonly Feature[]): SettingsEntry[] {
  return features.flatMap(({ settings = [] }) => settings).sort((one, other) => one.order - other.order);
}
