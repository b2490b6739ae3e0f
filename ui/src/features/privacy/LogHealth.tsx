import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner, Button, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type LogCheck } from "~/ipc/bindings";

export const logCheckKey = ["privacy", "log-check"];

/** Whether the log is whole, as it was found in the background or just now. */
export function LogHealth() {
  const say = useWords();
  const toasts = useToasts();
  const [isPending, setIsPending] = useState(false);
  const check = useQuery({ queryKey: logCheckKey, queryFn: () => commands.logCheck() });
  const checkNow = (): void => {
    setIsPending(true);
    commands
      .checkLog()
      .then(() => check.refetch())
      .catch(toasts.problem)
      .finally(() => setIsPending(false));
  };
  return (
    <Banner
      tone={toneOf(check.data ?? null)}
      actions={
        <Button isPending={isPending} onPress={checkNow}>
          {say("audit-check")}
        </Button>
      }
    >
      <Finding check={check.data ?? null} />
    </Banner>
  );
}

function toneOf(check: LogCheck | null): "info" | "success" | "danger" {
  if (check === null) return "info";
  return check.report.firstBroken === null ? "success" : "danger";
}

function Finding({ check }: { check: LogCheck | null }) {
  const say = useWords();
  const { dateTime, number } = useFormats();
  if (check === null) return say("audit-not-checked");
  const { verified, firstBroken, brokenAt, brokenAction } = check.report;
  if (firstBroken === null) {
    return say("audit-whole-count", { count: number(verified), when: dateTime(check.at) });
  }
  if (brokenAt === null) return say("audit-missing", { number: number(firstBroken) });
  return say("audit-broken-at", {
    number: number(firstBroken),
    when: dateTime(brokenAt),
    what: brokenAction === null ? "" : say(`action-${brokenAction}`),
  });
}
