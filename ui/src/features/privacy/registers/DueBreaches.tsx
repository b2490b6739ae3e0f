import { useQuery } from "@tanstack/react-query";
import { HomeLine } from "~/app/HomeParts";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";

/** Every ten minutes: hours are counted down while home is open. */
const often = 600_000;

/** On home: how many hours are left to tell the authority of a breach. */
export default function DueBreaches() {
  const say = useWords();
  const due = useQuery({
    queryKey: ["privacy", "due-breaches"],
    queryFn: () => commands.dueBreaches(),
    refetchInterval: often,
  });
  return (
    <>
      {due.data?.map(({ number, hoursLeft }) => {
        const named = { number: String(number) };
        const sentence =
          hoursLeft === null
            ? say("breaches-home-people", named)
            : hoursLeft < 0
              ? say("breaches-home-over", named)
              : say("breaches-home", { ...named, hours: hoursLeft });
        const isOver = hoursLeft !== null && hoursLeft < 0;
        return (
          <HomeLine key={number} tone={isOver ? "danger" : "warn"} sentence={sentence} path="/privacy?tab=breaches" />
        );
      })}
    </>
  );
}
