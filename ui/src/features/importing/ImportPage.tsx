import { FileUp } from "lucide-react";
import { useEffect } from "react";
import { useAddress } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Button, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { BringBackStep } from "./BringBackStep";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { useCourse, type Steering } from "./course";
import { DoneStep } from "./DoneStep";
import { FileStep } from "./FileStep";
import styles from "./Importing.module.css";
import { RunStep } from "./RunStep";
import { Steps } from "./Steps";

/** Four steps: file, columns, check, import. A file that was dropped on the window comes by the address. */
export default function ImportPage() {
  const say = useWords();
  const toasts = useToasts();
  const steering = useCourse();
  const { course, begin } = steering;
  useDroppedFile(steering);
  const choose = async (): Promise<void> => {
    const chosen = await commands.chooseImport();
    if (chosen !== null) await begin(chosen);
  };
  const chooseButton = (look: "primary" | "secondary") => (
    <Button look={look} icon={FileUp} onPress={() => void choose().catch(toasts.problem)}>
      {say(course === null ? "importing-choose" : "importing-choose-other")}
    </Button>
  );
  return (
    <Page actions={course === null || course.step === "run" ? undefined : chooseButton("secondary")}>
      <div className={styles.page}>
        <Steps course={course} onStep={(step) => steering.change({ step })} />
        {course === null ? <FileStep action={chooseButton("primary")} /> : <CurrentStep steering={steering} />}
      </div>
    </Page>
  );
}

function CurrentStep({ steering }: { steering: Steering }) {
  const { course } = steering;
  if (course === null) return null;
  if (course.step === "run") return <RunStep file={course.file.name} />;
  if (course.step === "done") return <DoneStep course={course} onAgain={steering.leave} />;
  if (course.isExport) return <BringBackStep course={course} steering={steering} />;
  if (course.step === "columns") return <ColumnsStep key={course.file.token} course={course} steering={steering} />;
  return <CheckStep key={course.file.token} course={course} steering={steering} />;
}

const nothingDropped = { token: "", name: "", size: 0 };

/** Takes up the file that the window was given, and forgets it in the address. */
function useDroppedFile({ begin }: Steering): void {
  const { problem } = useToasts();
  const [dropped, setDropped] = useAddress(nothingDropped);
  const { token, name, size } = dropped;
  useEffect(() => {
    if (token === "") return;
    setDropped(nothingDropped);
    begin({ token, name, size }).catch(problem);
    // The address changes only by a drop and by this.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [token]);
}
