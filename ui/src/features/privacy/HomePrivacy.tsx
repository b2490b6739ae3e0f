import { useQuery } from "@tanstack/react-query";
import { useAgreement } from "~/app/agreement";
import { HomeLine } from "~/app/HomeParts";
import { useFormats, useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { useUsageStatus } from "~/app/UsageSwitch";
import { retentionKey } from "./Keeping";
import { logCheckKey } from "./LogHealth";

/** What needs somebody: an altered change log, a date that jumped. */
export default function HomePrivacy() {
  const say = useWords();
  const { longDate, number } = useFormats();
  const check = useQuery({ queryKey: logCheckKey, queryFn: () => commands.logCheck() });
  const keeping = useQuery({ queryKey: retentionKey, queryFn: () => commands.retention() });
  const usage = useUsageStatus();
  const agreement = useAgreement();
  const broken = check.data?.report.firstBroken ?? null;
  const clock = keeping.data?.clock;
  return (
    <>
      {broken !== null && (
        <HomeLine tone="danger" sentence={say("audit-home", { number: number(broken) })} path="/privacy?tab=log" />
      )}
      {clock?.asks === true && (
        <HomeLine
          tone="warn"
          sentence={say("retention-home-clock", { today: longDate(clock.today) })}
          path="/privacy?tab=keeping"
        />
      )}
      {agreement.data?.review.isDue === true && (
        <HomeLine tone="info" sentence={say("agreement-review-home")} path="/privacy?tab=terms" />
      )}
      {usage.data?.reason === "noticeGrown" && (
        <HomeLine tone="info" sentence={say("usage-home-grown")} path="/privacy?tab=usage" />
      )}
    </>
  );
}
