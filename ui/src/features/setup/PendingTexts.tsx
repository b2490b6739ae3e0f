import { FileDown, Trash2 } from "lucide-react";
import { useState } from "react";
import { usePendingTexts } from "~/app/AgreementGate";
import { Page } from "~/app/Page";
import { useGo } from "~/app/navigation";
import { Button, Checkbox, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type DocumentKind } from "~/ipc/bindings";
import styles from "./FirstRun.module.css";
import { TextToRead } from "./TextToRead";

/** Policy or terms in a version that was not accepted yet: read and accepted once, before anything else. */
export default function PendingTexts() {
  const say = useWords();
  const go = useGo();
  const { problem } = useToasts();
  const texts = usePendingTexts();
  const [ticked, setTicked] = useState<readonly DocumentKind[]>([]);
  const [isPending, setIsPending] = useState(false);
  const accept = (): void => {
    setIsPending(true);
    commands
      .acceptTexts(texts.map(({ kind, version, sha256 }) => ({ kind, version, sha256 })))
      .catch(problem)
      .finally(() => setIsPending(false));
  };
  return (
    <Page shape="narrow" title={say("setup-pending-title")}>
      <div className={styles.questions}>
        <p>{say("setup-pending-sentence")}</p>
        {texts.map((text) => (
          <TextToRead key={text.kind} text={text} />
        ))}
        {texts.map(({ kind }) => (
          <Checkbox
            key={kind}
            label={say(`setup-pending-accept-${kind}`)}
            isSelected={ticked.includes(kind)}
            onChange={(is) => setTicked(is ? [...ticked, kind] : ticked.filter((one) => one !== kind))}
          />
        ))}
        <div className={styles.buttons}>
          <Button
            look="primary"
            isPending={isPending}
            isDisabled={!texts.every(({ kind }) => ticked.includes(kind))}
            onPress={accept}
          >
            {say("setup-pending-go")}
          </Button>
        </div>
        <p className={styles.version}>{say("setup-pending-otherwise")}</p>
        <div className={styles.ways}>
          <Button icon={FileDown} onPress={() => go("/export")}>
            {say("setup-pending-export")}
          </Button>
          <Button look="quiet" icon={Trash2} onPress={() => go("/settings/you")}>
            {say("setup-pending-delete")}
          </Button>
        </div>
      </div>
    </Page>
  );
}
