import { useQuery } from "@tanstack/react-query";
import { HardDrive, Server } from "lucide-react";
import { useState } from "react";
import { Page } from "~/app/Page";
import { Banner, Button, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type DataPlace, type MoveReport, type ProtectionStatus } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { MovedReport } from "./MovedReport";
import { useProtection } from "./proof";
import { ProofDialog } from "./ProofDialog";
import { Section } from "./Section";
import { ServerForm } from "./ServerForm";
import styles from "./Settings.module.css";

/** Where the records lie: this computer or a server, and the way from one to the other. */
export default function DataPlacePage() {
  const place = useQuery({ queryKey: ["workspace", "place"], queryFn: () => commands.dataPlace() });
  const protection = useProtection();
  const [report, setReport] = useState<MoveReport | null>(null);
  const failed = place.error ?? protection.error;
  return (
    <Page shape="narrow">
      {failed !== null ? (
        <ErrorScreen error={appErrorFrom(failed)} onRetry={() => void place.refetch()} />
      ) : place.data === undefined || protection.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <div className={styles.page}>
          {report !== null && <MovedReport report={report} onServer={place.data.onServer} />}
          <Now place={place.data} />
          {place.data.onServer ? (
            <BackToFile status={protection.data} onMoved={setReport} />
          ) : (
            <ServerForm status={protection.data} onMoved={setReport} />
          )}
        </div>
      )}
    </Page>
  );
}

function Now({ place }: { place: DataPlace }) {
  const say = useWords();
  const { problem } = useToasts();
  const Icon = place.onServer ? Server : HardDrive;
  return (
    <Section title={say("place-now")}>
      <div className={styles.lines}>
        <div className={styles.line}>
          <Icon size="1.25rem" aria-hidden />
          <div className={styles.words}>
            <h3>{say(place.onServer ? "place-server" : "place-computer")}</h3>
            <p>{place.shown}</p>
            <p>{say(place.onServer ? "place-server-sentence" : "place-computer-sentence")}</p>
          </div>
        </div>
      </div>
      {place.oldFile !== null && (
        <Banner
          tone="warn"
          actions={
            <Button onPress={() => void commands.removeOldFile().catch(problem)}>{say("place-old-file-remove")}</Button>
          }
        >
          {say("place-old-file", { file: place.oldFile })}
        </Banner>
      )}
    </Section>
  );
}

interface BackToFileProps {
  status: ProtectionStatus;
  onMoved: (report: MoveReport) => void;
}

function BackToFile({ status, onMoved }: BackToFileProps) {
  const say = useWords();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section title={say("place-back")} sentence={say("place-back-sentence")}>
      <div className={styles.buttons}>
        <Button icon={HardDrive} onPress={() => setIsAsking(true)}>
          {say("place-back-move")}
        </Button>
      </div>
      {isAsking && (
        <ProofDialog
          title={say("place-back")}
          sentence={say("place-move-sentence")}
          verb={say("place-back-move")}
          status={status}
          onClose={() => setIsAsking(false)}
          onProven={(proof) =>
            commands.moveToFile(proof).then((report) => {
              setIsAsking(false);
              onMoved(report);
            })
          }
        />
      )}
    </Section>
  );
}
