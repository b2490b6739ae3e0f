import { Banner, Button, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { Course, Steering } from "./course";
import styles from "./Importing.module.css";

/** An export of OkiCRM: it comes back as a whole, into a workspace that is empty. */
export function BringBackStep({ course, steering }: { course: Course; steering: Steering }) {
  const say = useWords();
  const toasts = useToasts();
  const { fileSize } = useFormats();
  const { name, size } = course.file;
  return (
    <div className={styles.step}>
      <p className={styles.facts}>{[name, fileSize(size), say("importing-is-export")].join(" · ")}</p>
      {course.wasStopped && <Banner tone="info">{say("import-stopped")}</Banner>}
      <p className={styles.lead}>{say("importing-bring-back-hint")}</p>
      <div className={styles.foot}>
        <Button look="primary" onPress={() => void steering.run().catch(toasts.problem)}>
          {say("importing-bring-back")}
        </Button>
      </div>
    </div>
  );
}
