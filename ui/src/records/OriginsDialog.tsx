import { useQuery } from "@tanstack/react-query";
import { Button, Dialog, ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type FieldOrigins, type Origin, type Person } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Records.module.css";

interface OriginsDialogProps {
  person: Person;
  name: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Each field of a person with every value it had, and how that came in. */
export function OriginsDialog({ person, name, isOpen, onClose }: OriginsDialogProps) {
  const say = useWords();
  const origins = useQuery({
    queryKey: ["privacy", "origins", person.kind, person.id],
    queryFn: () => commands.fieldOrigins(person),
    enabled: isOpen,
    gcTime: 0,
  });
  return (
    <Dialog
      title={say("rectifying-origins-title", { name })}
      size="wide"
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("records-close")}</Button>}
    >
      {origins.isError ? (
        <ErrorScreen error={appErrorFrom(origins.error)} onRetry={() => void origins.refetch()} />
      ) : origins.data === undefined ? (
        <Skeleton lines={8} />
      ) : origins.data.length === 0 ? (
        <p>{say("rectifying-origins-none")}</p>
      ) : (
        <>
          <p>{say("rectifying-origins-sentence")}</p>
          {origins.data.map((one) => (
            <Field key={one.field} one={one} />
          ))}
        </>
      )}
    </Dialog>
  );
}

function Field({ one }: { one: FieldOrigins }) {
  const say = useWords();
  const { dateTime } = useFormats();
  const field = say(`records-field-${one.field}`);
  return (
    <section aria-label={field} className={styles.origins}>
      <h3>{field}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("rectifying-value")}</th>
            <th scope="col">{say("rectifying-from")}</th>
            <th scope="col">{say("rectifying-when")}</th>
          </tr>
        </thead>
        <tbody>
          {one.values.map((value, place) => (
            <tr key={place}>
              <td>{value.value === "" ? <em>{say("rectifying-emptied")}</em> : value.value}</td>
              <td>
                <From origin={value} />
              </td>
              <td>{dateTime(value.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function From({ origin: { source, detail, actor } }: { origin: Origin }) {
  const say = useWords();
  const word = detail === null ? say(`rectifying-source-${source}`) : say(`rectifying-source-${source}-of`, { detail });
  return (
    <>
      {word}
      {actor !== null && <span className={styles.who}>{actor}</span>}
    </>
  );
}
