import { useQuery } from "@tanstack/react-query";
import { Network, Plus } from "lucide-react";
import { useState } from "react";
import { Button, Chip, EmptyState, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useLanguage, useWords } from "~/i18n";
import { commands, type Abroad, type Processor } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { ProcessorDialog } from "./ProcessorDialog";

/** Who handles data for the business, and which hosts may be connected to. */
export function Processors() {
  const say = useWords();
  const countryName = useCountryName();
  const register = useQuery({ queryKey: ["privacy", "processors"], queryFn: () => commands.processors() });
  const [edited, setEdited] = useState<Processor | "new" | null>(null);
  if (register.isError) {
    return <ErrorScreen error={appErrorFrom(register.error)} onRetry={() => void register.refetch()} />;
  }
  if (register.data === undefined) return <Skeleton lines={6} />;
  const { processors, home, rulesVersion } = register.data;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("processors-sentence")}</p>
      {processors.length === 0 ? (
        <EmptyState icon={Network} sentence={say("processors-none")} />
      ) : (
        <ProcessorTable processors={processors} onEdit={setEdited} />
      )}
      <div className={styles.buttons}>
        <Button look="primary" icon={Plus} onPress={() => setEdited("new")}>
          {say("processors-add")}
        </Button>
      </div>
      <p className={styles.meta}>{say("processors-rules", { version: rulesVersion, country: countryName(home) })}</p>
      {edited !== null && (
        <ProcessorDialog processor={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

interface ProcessorTableProps {
  processors: readonly Processor[];
  onEdit: (processor: Processor) => void;
}

function ProcessorTable({ processors, onEdit }: ProcessorTableProps) {
  const say = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("processors-who")}</th>
          <th scope="col">{say("processors-purpose")}</th>
          <th scope="col">{say("processors-country")}</th>
          <th scope="col">{say("processors-agreed")}</th>
          <th scope="col">{say("processors-what-you-can-do")}</th>
        </tr>
      </thead>
      <tbody>
        {processors.map((processor) => (
          <Row key={processor.id} processor={processor} onEdit={() => onEdit(processor)} />
        ))}
      </tbody>
    </table>
  );
}

const tones: Record<Abroad, "neutral" | "success" | "warn" | "danger"> = {
  home: "neutral",
  adequate: "success",
  partly: "warn",
  outside: "danger",
};

function Row({ processor, onEdit }: { processor: Processor; onEdit: () => void }) {
  const say = useWords();
  const { date } = useFormats();
  const countryName = useCountryName();
  const toasts = useToasts();
  const { details, abroad, decision, warnings } = processor;
  const remove = async (): Promise<void> => {
    const change = await commands.removeProcessor(processor.id);
    toasts.undoable(say("processors-removed", { name: details.name }), () => commands.undo(change));
  };
  return (
    <tr>
      <th scope="row">
        {details.name}
        {details.host !== "" && <span className={styles.under}>{details.host}</span>}
        {processor.inUse && <span className={styles.under}>{say("processors-in-use")}</span>}
      </th>
      <td>
        {details.purpose}
        <span className={styles.under}>{say(`processors-connection-${details.connection}`)}</span>
      </td>
      <td>
        {countryName(details.country)}
        <span className={styles.under}>
          <Chip tone={tones[abroad]} label={say(`processors-abroad-${abroad}`)} />
        </span>
        {decision !== null && <span className={styles.under}>{decision}</span>}
        {warnings.map((warning) => (
          <span key={warning} className={styles.under}>
            {say(warning)}
          </span>
        ))}
      </td>
      <td className={styles.day}>{details.agreedOn === "" ? "–" : date(details.agreedOn)}</td>
      <td>
        <div className={styles.buttons}>
          <Button aria-label={say("processors-edit-of", { name: details.name })} onPress={onEdit}>
            {say("processors-edit")}
          </Button>
          {!processor.inUse && (
            <Button
              look="quiet"
              aria-label={say("processors-remove-of", { name: details.name })}
              onPress={() => void remove().catch(toasts.problem)}
            >
              {say("processors-remove")}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

/** A country's name in the window's language. */
export function useCountryName(): (code: string) => string {
  const language = useLanguage();
  const names = new Intl.DisplayNames([language], { type: "region" });
  return (code) => (code === "" ? "" : (names.of(code) ?? code));
}
