import { useQuery } from "@tanstack/react-query";
import { VisuallyHidden } from "react-aria-components";
import { useTextLanguage } from "~/app/agreement";
import { Button, Dialog, ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type DifferencePart, type DocumentKind, type TextDifference } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import terms from "./Terms.module.css";
import { Reading } from "./TextDialog";

/** What is different between the text that was accepted and the one that is shown. */
export function DifferenceDialog({ kind, onClose }: { kind: DocumentKind; onClose: () => void }) {
  const say = useWords();
  const language = useTextLanguage();
  const told = useQuery({
    queryKey: ["account", "difference", kind, language],
    queryFn: () => commands.textDifference(kind, language),
  });
  return (
    <Dialog
      title={say("agreement-changes-title")}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {say("agreement-close")}
        </Button>
      }
    >
      {told.isError ? (
        <ErrorScreen error={appErrorFrom(told.error)} onRetry={() => void told.refetch()} />
      ) : told.data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Told told={told.data} />
      )}
    </Dialog>
  );
}

function Told({ told }: { told: TextDifference }) {
  const say = useWords();
  const { date } = useFormats();
  const name = say(`agreement-text-${told.kind}`);
  if (told.sections.length === 0) return <p>{say("agreement-changes-none", { text: name })}</p>;
  return (
    <div className={terms.answer}>
      <p>
        {say("agreement-changes-sentence", {
          before: told.before,
          after: told.after,
          when: date(told.acceptedAt.slice(0, 10)),
        })}
        <span className={styles.under}>{say("agreement-changes-legend")}</span>
      </p>
      <Reading label={name}>
        {told.sections.map((section) => (
          <div key={section.title}>
            <h3>{section.title}</h3>
            <p>
              {section.parts.map((part, position) => (
                // The parts of a section have no name but their place, and never move.
                <Part key={position} part={part} />
              ))}
            </p>
          </div>
        ))}
      </Reading>
    </div>
  );
}

/** Struck through or underlined, and said: colour never says it alone. */
function Part({ part: { kind, text } }: { part: DifferencePart }) {
  const say = useWords();
  if (kind === "same") return text;
  const told = (
    <>
      <VisuallyHidden elementType="span">{say(`agreement-changes-${kind}`)} </VisuallyHidden>
      {text}
    </>
  );
  return kind === "removed" ? <del>{told}</del> : <ins>{told}</ins>;
}
