import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { Page } from "~/app/Page";
import { Button, ErrorScreen, Select, Skeleton, Switch, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Security } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { useProtection } from "./proof";
import { useTold } from "./queries";
import { Section } from "./Section";
import styles from "./Settings.module.css";
import { WaysIn } from "./WaysIn";

/** When the window locks, and what opens it. */
export default function SecurityPage() {
  const say = useWords();
  const protection = useProtection();
  const security = useQuery({ queryKey: ["settings", "security"], queryFn: () => commands.security() });
  const failed = protection.error ?? security.error;
  return (
    <Page shape="narrow">
      {failed !== null ? (
        <ErrorScreen error={appErrorFrom(failed)} onRetry={() => void protection.refetch()} />
      ) : protection.data === undefined || security.data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <div className={styles.page}>
          <Locking security={security.data} />
          <Section title={say("security-ways")} sentence={say("security-ways-sentence")}>
            <WaysIn status={protection.data} />
          </Section>
        </div>
      )}
    </Page>
  );
}

const minutes = [0, 1, 5, 10, 15, 30, 60, 120] as const;

/** When the window locks by itself; both act at once. */
function Locking({ security }: { security: Security }) {
  const say = useWords();
  const { problem } = useToasts();
  const told = useTold();
  const save = (part: Partial<Security>): void => {
    commands
      .saveSecurity({ ...security, ...part })
      .then(told)
      .catch(problem);
  };
  const choices = [...new Set<number>([...minutes, security.idleMinutes])].sort((one, other) => one - other);
  return (
    <Section title={say("security-lock")} sentence={say("security-lock-sentence")}>
      <div>
        <Button icon={Lock} shortcut="Ctrl+Shift+L" onPress={() => void commands.lockWorkspace().catch(problem)}>
          {say("security-lock-now")}
        </Button>
      </div>
      <Select
        label={say("security-idle")}
        choices={choices.map((count) => ({ id: String(count), label: say("security-idle-minutes", { count }) }))}
        value={String(security.idleMinutes)}
        onChange={(id) => save({ idleMinutes: Number(id) })}
      />
      <Switch
        label={say("security-suspend")}
        hint={say("security-suspend.hint")}
        isOn={security.lockOnSuspend}
        onChange={(lockOnSuspend) => save({ lockOnSuspend })}
      />
    </Section>
  );
}
