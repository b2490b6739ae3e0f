import { useState } from "react";
import { useShellStatus } from "~/app/status";
import { RadioGroup, Skeleton, TextField } from "~/components";
import { useWords } from "~/i18n";
import { commands, type BackupsThen } from "~/ipc/bindings";
import { useProtection } from "./proof";
import { ProofDialog } from "./ProofDialog";

const choices: readonly BackupsThen[] = ["here", "all", "stay"];

/** Deletes the workspace, after its name was typed and the key proven. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const protection = useProtection().data;
  const name = useShellStatus().data?.businessName ?? "";
  const [typed, setTyped] = useState("");
  const [backups, setBackups] = useState<BackupsThen>("here");
  if (protection === undefined) return <Skeleton lines={2} />;
  return (
    <ProofDialog
      title={say("account-delete-title", { business: name })}
      sentence={say("account-delete-warning")}
      verb={say("account-delete-everything")}
      isDanger
      isReady={typed.trim() === name}
      status={protection}
      onClose={onClose}
      onProven={(proof) => commands.deleteEverything(proof, backups)}
    >
      <RadioGroup
        label={say("account-backups")}
        value={backups}
        onChange={(chosen) => setBackups(choices.find((one) => one === chosen) ?? "here")}
        choices={choices.map((id) => ({ id, label: say(`account-backups-${id}`) }))}
      />
      <TextField label={say("components-type-to-confirm", { name })} value={typed} onChange={setTyped} />
    </ProofDialog>
  );
}
