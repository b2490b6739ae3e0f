import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Banner, ErrorScreen, Skeleton, Switch, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type CopyFile, type CopyPlan, type OtherPerson, type Person } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { CopyWords } from "./CopyWords";
import parts from "./Parts.module.css";
import styles from "./Discovery.module.css";

function useCopyPlan(person: Person): UseQueryResult<CopyPlan> {
  return useQuery({ queryKey: ["privacy", "copy", person], queryFn: () => commands.planCopy(person) });
}

/** What a person's copy will hold, to be decided on before it is saved: others in its texts, and files. */
export function CopyParts({ person }: { person: Person }) {
  const say = useWords();
  const plan = useCopyPlan(person);
  return (
    <section aria-labelledby="packs-title" className={parts.section}>
      <h2 id="packs-title">{say("packs-title")}</h2>
      <p>{say("packs-sentence")}</p>
      {plan.isError ? (
        <ErrorScreen error={appErrorFrom(plan.error)} onRetry={() => void plan.refetch()} />
      ) : plan.data === undefined ? (
        <Skeleton lines={4} />
      ) : (
        <>
          <p>{say("packs-mentions", { count: plan.data.mentions })}</p>
          {plan.data.openMentions > 0 && (
            <Banner tone="info">{say("packs-open-mentions", { count: plan.data.openMentions })}</Banner>
          )}
          <Others person={person} others={plan.data.others} />
          <CopyWords person={person} hidden={plan.data.hidden} />
          <Files person={person} files={plan.data.files} />
        </>
      )}
    </section>
  );
}

function Others({ person, others }: { person: Person; others: readonly OtherPerson[] }) {
  const say = useWords();
  const toasts = useToasts();
  const show = async ({ place, text }: OtherPerson, isShown: boolean): Promise<void> => {
    const change = await commands.showOther(person, place, isShown);
    toasts.undoable(say(`packs-said-${isShown ? "show" : "hide"}`, { text }), () => commands.undo(change));
  };
  return (
    <>
      <h3 className={styles.under}>{say("packs-others")}</h3>
      {others.length === 0 ? (
        <p>{say("packs-others-none")}</p>
      ) : (
        <ul className={styles.mentions}>
          {others.map((other) => (
            <li key={other.place} className={styles.mention}>
              <div className={styles.text}>
                <q className={styles.quote}>
                  {other.before}
                  <mark>{other.text}</mark>
                  {other.after}
                </q>
                <span className={styles.quiet}>
                  {say(`packs-kind-${other.kind}`)} · {say("packs-count", { count: other.count })} ·{" "}
                  {say(other.isShown ? "packs-shown" : "packs-hidden")}
                </span>
              </div>
              <Switch
                isOn={other.isShown}
                label={say("packs-show.aria", { text: other.text })}
                onChange={(isOn) => void show(other, isOn).catch(toasts.problem)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Files({ person, files }: { person: Person; files: readonly CopyFile[] }) {
  const say = useWords();
  const toasts = useToasts();
  const { fileSize } = useFormats();
  const include = async ({ place, fingerprint, name }: CopyFile, isIncluded: boolean): Promise<void> => {
    const change = await commands.includeFile(person, { place, fingerprint }, isIncluded);
    toasts.undoable(say(`packs-said-${isIncluded ? "include" : "leave"}`, { name }), () => commands.undo(change));
  };
  const told = ({ others, unread }: CopyFile): string => {
    if (others.length > 0) return say("packs-file-others", { others: others.join(", ") });
    if (unread !== null) return say("packs-file-unread", { why: say(`discovery-why-${unread}`) });
    return say("packs-file-in");
  };
  return (
    <>
      <h3 className={styles.under}>{say("packs-files")}</h3>
      {files.length === 0 ? (
        <p>{say("packs-files-none")}</p>
      ) : (
        <ul className={styles.mentions}>
          {files.map((file) => (
            <li key={file.place} className={styles.mention}>
              <div className={styles.text}>
                <span>{file.name}</span>
                <span className={styles.quiet}>
                  {fileSize(file.size)} · {told(file)}
                </span>
              </div>
              <Switch
                isOn={file.isIncluded}
                label={say("packs-file-include.aria", { name: file.name })}
                onChange={(isOn) => void include(file, isOn).catch(toasts.problem)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
