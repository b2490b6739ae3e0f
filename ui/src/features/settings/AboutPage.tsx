import { useQuery } from "@tanstack/react-query";
import { Copy, FolderOpen } from "lucide-react";
import { useGo } from "~/app/navigation";
import { Page } from "~/app/Page";
import { useUsageStatus, UsageSwitch } from "~/app/UsageSwitch";
import { Button, ErrorScreen, Skeleton, useCopying, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type AboutProgram, type OwnFolder } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Licences } from "./Licences";
import { Section } from "./Section";
import styles from "./Settings.module.css";

/** What this program is, where its files lie, and whose work is in it. */
export default function AboutPage() {
  const about = useQuery({ queryKey: ["shell", "about"], queryFn: () => commands.about() });
  return (
    <Page shape="narrow">
      {about.isError ? (
        <ErrorScreen error={appErrorFrom(about.error)} onRetry={() => void about.refetch()} />
      ) : about.data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <div className={styles.page}>
          <Program about={about.data} />
          <Folders about={about.data} />
          <Usage />
          <Licences />
        </div>
      )}
    </Page>
  );
}

function Program({ about }: { about: AboutProgram }) {
  const say = useWords();
  const copyText = useCopying();
  const facts: readonly (readonly [string, string])[] = [
    [say("about-version"), about.version],
    [say("about-system"), `${about.system} · ${about.processor}`],
    [say("about-web-view"), about.webView ?? say("about-web-view-unknown")],
  ];
  const copy = (): void => {
    const text = facts.map(([label, value]) => `${label}: ${value}`).join("\n");
    copyText(`${say("app-name")}\n${text}`, say("components-copied"));
  };
  return (
    <Section title={say("app-name")} sentence={say("about-sentence")}>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{say("about-help")}</p>
      <div className={styles.buttons}>
        <Button icon={Copy} onPress={copy}>
          {say("about-copy")}
        </Button>
      </div>
    </Section>
  );
}

/** The same switch as under Privacy, for whoever looks for it here. */
function Usage() {
  const say = useWords();
  const go = useGo();
  const status = useUsageStatus().data;
  if (status === undefined) return null;
  return (
    <Section title={say("usage-title")} sentence={say("usage-sentence")}>
      <UsageSwitch status={status} />
      <div className={styles.buttons}>
        <Button onPress={() => go("/privacy", { tab: "usage" })}>{say("usage-more")}</Button>
      </div>
    </Section>
  );
}

function Folders({ about }: { about: AboutProgram }) {
  const say = useWords();
  const { problem } = useToasts();
  const folders: readonly (readonly [OwnFolder, string])[] = [
    ["data", about.dataFolder],
    ["logs", about.logsFolder],
  ];
  return (
    <Section title={say("about-folders")}>
      <div className={styles.lines}>
        {folders.map(([which, path]) => (
          <div key={which} className={styles.line}>
            <div className={styles.words}>
              <h3>{say(`about-folder-${which}`)}</h3>
              <p>{path}</p>
              <p>{say(`about-folder-${which}.hint`)}</p>
            </div>
            <Button
              icon={FolderOpen}
              aria-label={say("about-open-folder", { folder: say(`about-folder-${which}`) })}
              onPress={() => void commands.openFolder(which).catch(problem)}
            >
              {say("about-open")}
            </Button>
          </div>
        ))}
      </div>
    </Section>
  );
}
