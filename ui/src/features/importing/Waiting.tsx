import { useShellStatus } from "~/app/status";
import { Progress, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Job } from "~/ipc/bindings";

/** The long work of a kind that runs now. */
export function useJob(title: string): Job | undefined {
  return useShellStatus().data?.jobs.find((job) => job.title === title);
}

/** Looking through a file: grey lines at first, a count where it takes longer. */
export function Looking() {
  const say = useWords();
  const job = useJob("shell-job-preview");
  if (job === undefined || job.done === 0) return <Skeleton lines={10} />;
  return (
    <Progress
      label={say("shell-job-preview")}
      done={job.done}
      total={job.total}
      secondsLeft={job.secondsLeft}
      onCancel={() => void commands.cancelJob(job.id)}
    />
  );
}
