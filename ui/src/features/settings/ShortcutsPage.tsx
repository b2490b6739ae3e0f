import { useEffect, useState } from "react";
import { Page } from "~/app/Page";
import { ShortcutList } from "~/app/ShortcutHelp";
import { useAllShortcuts, type Shortcut } from "~/app/shortcuts";
import { useWords } from "~/i18n";
import styles from "./Settings.module.css";

/** Every key that works everywhere and in lists; `?` shows what a page adds. */
export default function ShortcutsPage() {
  const say = useWords();
  const all = useAllShortcuts();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    // The frame around this page registers its keys after the page itself was drawn.
    const timer = setTimeout(() => setShortcuts(all()));
    return () => {
      clearTimeout(timer);
    };
  }, [all]);
  return (
    <Page shape="narrow">
      <div className={styles.page}>
        <p>{say("settings-shortcuts-sentence")}</p>
        <ShortcutList shortcuts={shortcuts} />
      </div>
    </Page>
  );
}
