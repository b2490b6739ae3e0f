import { Progress } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Job } from "~/ipc/bindings";

/** One piece of long work: how far it is, and its way out. */
export function JobLine({ job }: { job: Job }) {
  const say = useWords();
  return (
    <Progress
      label={say(job.title)}
      done={job.done}
      total={job.total}
      secondsLeft={job.secondsLeft}
      onCancel={job.cancellable ? () => void commands.cancelJob(job.id) : undefined}
    />
  );
}
