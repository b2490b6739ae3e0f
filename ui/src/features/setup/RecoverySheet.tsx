import { useId } from "react";
import { RecoverySheet as SheetOfCode } from "~/app/RecoverySheet";
import { useWords } from "~/i18n";
import type { RecoverySheet as Sheet } from "~/ipc/bindings";
import styles from "./FirstRun.module.css";

/** The recovery code, told once. */
export function RecoverySheet({ sheet, onRead }: { sheet: Sheet; onRead: () => void }) {
  const say = useWords();
  const title = useId();
  return (
    <section className={styles.questions} aria-labelledby={title}>
      <h1 id={title} className={styles.title}>
        {say("setup-recovery-title")}
      </h1>
      <SheetOfCode {...sheet} verb={say("setup-recovery-continue")} onKept={onRead} />
    </section>
  );
}
