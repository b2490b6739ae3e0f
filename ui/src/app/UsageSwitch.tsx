import { useQuery } from "@tanstack/react-query";
import { Banner, Switch, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Status, type UsageReason } from "~/ipc/bindings";

/** The state of the one switch, read again whenever any window or process moved it. */
export function useUsageStatus() {
  return useQuery({ queryKey: ["telemetry", "status"], queryFn: () => commands.usageStatus() });
}

/** Why the switch stands where it stands, where that is not simply how it was moved. */
const explained: readonly UsageReason[] = ["doNotTrack", "managedPolicy", "unreadable", "noticeGrown"];

/** The switch of usage figures, the same one wherever it stands. */
export function UsageSwitch({ status }: { status: Status }) {
  const say = useWords();
  const { problem } = useToasts();
  const { state, reason } = status;
  return (
    <>
      {explained.includes(reason) && (
        <Banner tone={reason === "noticeGrown" ? "warn" : "info"}>{say(`usage-reason-${reason}`)}</Banner>
      )}
      <Switch
        label={say("usage-switch")}
        hint={say(`usage-state-${state}`)}
        isOn={state === "on"}
        isDisabled={reason === "doNotTrack" || reason === "managedPolicy"}
        onChange={(on) => void commands.answerUsage(on).catch(problem)}
      />
    </>
  );
}
