import { useState } from "react";
import { RecoverySheet } from "~/app/RecoverySheet";
import { useShellStatus } from "~/app/status";
import { Dialog } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ProtectionStatus } from "~/ipc/bindings";
import { ProofDialog } from "./ProofDialog";

/** Makes a new recovery code and shows it, once. */
export function NewCodeDialog({ status, onClose }: { status: ProtectionStatus; onClose: () => void }) {
  const say = useWords();
  const shell = useShellStatus().data;
  const [code, setCode] = useState<string | null>(null);
  if (code === null) {
    return (
      <ProofDialog
        title={say("security-code-new")}
        sentence={say("security-code-new-sentence")}
        verb={say("security-code-make")}
        status={status}
        onClose={onClose}
        onProven={(proof) => commands.newRecoveryCode(proof).then(setCode)}
      />
    );
  }
  return (
    // An alert dialog: the code is shown once, so that a click beside it must not lose it.
    <Dialog title={say("setup-recovery-title")} isOpen onClose={() => undefined} role="alertdialog">
      <RecoverySheet
        code={code}
        business={shell?.businessName ?? ""}
        made={shell?.today ?? ""}
        verb={say("security-code-done")}
        onKept={onClose}
      />
    </Dialog>
  );
}
