import { ChevronDown, Plus, Search } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Button, Keys, Menu } from "~/components";
import { classNames } from "~/components/classNames";
import { useWords } from "~/i18n";
import type { ReadyAction } from "./actions";
import styles from "./TopBar.module.css";

interface TopBarProps {
  /** Where the page puts its title and buttons. */
  headRef: (element: HTMLElement | null) => void;
  actions: readonly ReadyAction[];
  onSearch: () => void;
}

/** Title of the page, search, and what can be made. */
export function TopBar({ headRef, actions, onSearch }: TopBarProps) {
  const say = useWords();
  const makers = actions.filter(({ isNew }) => isNew === true);
  return (
    <header className={styles.bar}>
      <div ref={headRef} className={styles.head} />
      <AriaButton onPress={onSearch} className={classNames(styles.search)} aria-keyshortcuts="Control+K">
        <Search size="0.875rem" aria-hidden />
        <span className={styles.searchWords}>{say("app-search-or-do")}</span>
        <Keys shortcut="Ctrl+K" />
      </AriaButton>
      {makers.length > 0 && (
        <Menu
          label={say("app-new")}
          trigger={
            <Button icon={Plus} look="primary">
              {say("app-new")}
              <ChevronDown size="0.875rem" aria-hidden />
            </Button>
          }
          entries={makers.map(({ id, label, icon, shortcut, run }) => ({ id, label: say(label), icon, shortcut, run }))}
        />
      )}
    </header>
  );
}
