import { HomeLine } from "~/app/HomeParts";
import { useFormats, useWords } from "~/i18n";
import { useCrashes } from "./queries";

/** That OkiCRM ended unexpectedly, until its report is deleted. */
export default function HomeCrash() {
  const say = useWords();
  const { dateTime } = useFormats();
  const last = useCrashes().data?.find(({ ending, program }) => program === "window" && ending === "ended");
  if (last === undefined) return null;
  return <HomeLine tone="warn" sentence={say("support-crash-home", { when: dateTime(last.at) })} path="/help" />;
}
