import { FileUp } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "~/components";
import { useWords } from "~/i18n";
import styles from "./Importing.module.css";
import { PastImports } from "./PastImports";

/** Choosing a file, and what was imported before. */
export function FileStep({ action }: { action: ReactNode }) {
  const say = useWords();
  return (
    <>
      <div className={styles.place}>
        <EmptyState icon={FileUp} sentence={say("importing-empty")} action={action} />
        <p className={styles.quiet}>{say("importing-drop-anywhere")}</p>
      </div>
      <PastImports />
    </>
  );
}
