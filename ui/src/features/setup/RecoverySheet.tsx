import { useId, useState } from "react";
import { Button, Checkbox } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { RecoverySheet as Sheet } from "~/ipc/bindings";
import styles from "./FirstRun.module.css";

/** The recovery code, told once. */
export function RecoverySheet({ sheet, onRead }: { sheet: Sheet; onRead: () => void }) {
  const say = useWords();
  const { longDate } = useFormats();
  const title = useId();
  const [isKept, setIsKept] = useState(false);
  return (
    <section className={styles.questions} aria-labelledby={title}>
      <h1 id={title} className={styles.title}>
        {say("setup-recovery-title")}
      </h1>
      <p className={styles.sentence}>{say("setup-recovery-explanation")}</p>
      <p className={styles.code}>{sheet.code}</p>
      <p className={styles.version}>
        {say("setup-recovery-business", { business: sheet.business })} ·{" "}
        {say("setup-recovery-made", { date: longDate(sheet.made) })}
      </p>
      <Checkbox label={say("setup-recovery-kept")} isSelected={isKept} onChange={setIsKept} />
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={!isKept} onPress={onRead}>
          {say("setup-recovery-continue")}
        </Button>
      </div>
    </section>
  );
}
