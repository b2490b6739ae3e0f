import { useState } from "react";
import { Page } from "~/app/Page";
import { Button, EmptyState, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ChosenFile, type ImportReport } from "~/ipc/bindings";
import { FileUp } from "lucide-react";
import { CheckStep } from "./CheckStep";
import { DoneStep } from "./DoneStep";

/** Four steps: file, columns, check, import. */
export default function ImportPage() {
  const say = useWords();
  const toasts = useToasts();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const choose = async (): Promise<void> => {
    const chosen = await commands.chooseImport();
    if (chosen === null) return;
    setReport(null);
    setFile(chosen);
  };
  const chooseButton = (
    <Button look="primary" icon={FileUp} onPress={() => void choose().catch(toasts.problem)}>
      {say("importing-choose")}
    </Button>
  );
  return (
    <Page actions={file === null ? undefined : chooseButton}>
      {file === null ? (
        <EmptyState icon={FileUp} sentence={say("importing-empty")} action={chooseButton} />
      ) : report === null ? (
        <CheckStep key={file.token} file={file} onDone={setReport} />
      ) : (
        <DoneStep report={report} onAgain={() => setFile(null)} />
      )}
    </Page>
  );
}
