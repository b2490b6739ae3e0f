import { HomeLine } from "~/app/HomeParts";
import { useWords } from "~/i18n";
import { toneOf, useDeadlineWords, useDueRequests } from "./queries";

/** The most urgent ones; the list behind has them all. */
const few = 3;

/** What people asked and is not answered, for home; without names. */
export default function DueRequests() {
  const say = useWords();
  const words = useDeadlineWords();
  const due = useDueRequests().data ?? [];
  return due
    .slice(0, few)
    .map(({ id, number, kind, deadline }) => (
      <HomeLine
        key={id}
        tone={toneOf(deadline)}
        sentence={say("requests-home", { number, kind: say(`requests-kind-${kind}`), due: words(deadline) })}
        path={`/privacy/requests/${id}`}
      />
    ));
}
