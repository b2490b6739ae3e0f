import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type LetterForm, type LetterKind, type RequestView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import parts from "../Parts.module.css";
import styles from "./Requests.module.css";

/** The letters that have something to tell now, in the person's language. */
export function Letters({ request }: { request: RequestView }) {
  const say = useWords();
  const [open, setOpen] = useState<LetterKind | null>(null);
  if (request.letters.length === 0) return null;
  return (
    <section aria-labelledby="requests-letters" className={parts.section}>
      <h2 id="requests-letters">{say("requests-letters")}</h2>
      <div className={styles.buttons}>
        {request.letters.map((kind) => (
          <Button key={kind} icon={FileText} onPress={() => setOpen(kind)}>
            {say(`requests-letter-of-${kind}`)}
          </Button>
        ))}
      </div>
      {open !== null && <LetterDialog request={request} kind={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface LetterDialogProps {
  request: RequestView;
  kind: LetterKind;
  onClose: () => void;
}

function LetterDialog({ request, kind, onClose }: LetterDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const letter = useQuery({
    queryKey: ["privacy", "letter", request.id, kind],
    queryFn: () => commands.requestLetter(request.id, kind),
    gcTime: 0,
  });
  const keep = async (form: LetterForm): Promise<void> => {
    const file = await commands.saveRequestLetter(request.id, kind, form);
    if (file !== null) toasts.say(say("requests-letter-kept", { file }));
  };
  const save = (form: LetterForm) => () => void keep(form).catch(toasts.problem);
  return (
    <Dialog
      size="wide"
      title={letter.data?.title ?? say(`requests-letter-of-${kind}`)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-close")}</Button>
          <Button onPress={save("text")}>{say("requests-letter-text")}</Button>
          <Button look="primary" onPress={save("pdf")}>
            {say("requests-letter-pdf")}
          </Button>
        </>
      }
    >
      {letter.isError ? (
        <ErrorScreen error={appErrorFrom(letter.error)} onRetry={() => void letter.refetch()} />
      ) : letter.data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <p className={styles.letter} lang={request.language}>
          {letter.data.text}
        </p>
      )}
    </Dialog>
  );
}
