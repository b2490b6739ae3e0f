import { Button, Dialog, useCopying } from "~/components";
import { useWords } from "~/i18n";
import styles from "./Discovery.module.css";

interface MadePasswordProps {
  password: string;
  /** What it is for, and by which way it goes. */
  sentence: string;
  onClose: () => void;
}

/** Shows a password that was made for an archive, this once. */
export function MadePassword({ password, sentence, onClose }: MadePasswordProps) {
  const say = useWords();
  const copy = useCopying();
  return (
    <Dialog
      title={say("packs-made-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => copy(password, say("packs-made-copied"))}>{say("packs-made-copy")}</Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {say("packs-made-done")}
          </Button>
        </>
      }
    >
      <p>
        <code className={styles.password}>{password}</code>
      </p>
      <p>{sentence}</p>
    </Dialog>
  );
}
