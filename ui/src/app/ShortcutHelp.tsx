import { Dialog, Keys } from "~/components";
import { useWords } from "~/i18n";
import type { Shortcut } from "./shortcuts";
import styles from "./ShortcutHelp.module.css";

interface ShortcutHelpProps {
  shortcuts: readonly Shortcut[];
  isOpen: boolean;
  onClose: () => void;
}

/** Keys every list understands (components/grid/keys.ts). */
const listKeys: readonly (readonly [keys: string, label: string])[] = [
  ["↑ ↓ PgUp PgDn Home End", "app-shortcut-list-move"],
  ["Enter", "app-shortcut-list-open"],
  ["Ctrl+Enter", "app-shortcut-list-page"],
  ["Space", "app-shortcut-list-select"],
  ["Shift+↑ Shift+↓", "app-shortcut-list-extend"],
  ["F2", "app-shortcut-list-edit"],
  ["Esc", "app-shortcut-list-back"],
];

/** All shortcuts that work now, by where they work. */
export function ShortcutHelp({ shortcuts, isOpen, onClose }: ShortcutHelpProps) {
  const say = useWords();
  return (
    <Dialog title={say("app-shortcuts")} isOpen={isOpen} onClose={onClose} size="wide">
      <ShortcutList shortcuts={shortcuts} />
    </Dialog>
  );
}

/** The same as a part of a page. */
export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const named = (isEverywhere: boolean) =>
    shortcuts.flatMap(({ keys, label, isEverywhere: everywhere }) =>
      label !== null && everywhere === isEverywhere ? [[keys, label] as const] : [],
    );
  return (
    <div className={styles.groups}>
      <Group title="app-shortcuts-here" lines={named(false)} />
      <Group title="app-shortcuts-everywhere" lines={named(true)} />
      <Group title="app-shortcuts-lists" lines={listKeys} />
    </div>
  );
}

function Group({ title, lines }: { title: string; lines: readonly (readonly [keys: string, label: string])[] }) {
  const say = useWords();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{say(title)}</h2>
      <dl className={styles.list}>
        {lines.map(([keys, label]) => (
          <div key={keys} className={styles.line}>
            <dt>{say(label)}</dt>
            <dd>
              <Keys shortcut={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
