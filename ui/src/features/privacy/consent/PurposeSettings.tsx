import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Page } from "~/app/Page";
import { Button, ErrorScreen, Skeleton, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type OwnPurpose } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import privacy from "../Privacy.module.css";
import styles from "./Consent.module.css";

/** What the business contacts people for, beside what every business does. */
export default function PurposeSettings() {
  const say = useWords();
  const toasts = useToasts();
  const own = useQuery({ queryKey: ["settings", "purposes"], queryFn: () => commands.contactPurposes() });
  const [name, setName] = useState("");
  if (own.isError) {
    return (
      <Page shape="narrow">
        <ErrorScreen error={appErrorFrom(own.error)} onRetry={() => void own.refetch()} />
      </Page>
    );
  }
  if (own.data === undefined) {
    return (
      <Page shape="narrow">
        <Skeleton lines={4} />
      </Page>
    );
  }
  const { purposes } = own.data;
  const save = async (changed: OwnPurpose[]): Promise<void> => {
    const before = own.data;
    await commands.saveContactPurposes({ purposes: changed });
    toasts.undoable(say("consent-purposes-saved"), () => commands.saveContactPurposes(before));
  };
  return (
    <Page shape="narrow">
      <div className={styles.column}>
        <p>{say("consent-purposes-sentence")}</p>
        {purposes.length === 0 ? (
          <p className={styles.quiet}>{say("consent-purposes-empty")}</p>
        ) : (
          <table className={privacy.table}>
            <tbody>
              {purposes.map((one) => (
                <tr key={one.code}>
                  <th scope="row">{one.name}</th>
                  <td>
                    <Button
                      look="quiet"
                      aria-label={say("consent-purposes-remove-of", { name: one.name })}
                      onPress={() => void save(purposes.filter((other) => other !== one)).catch(toasts.problem)}
                    >
                      {say("consent-purposes-remove")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault();
            void save([...purposes, { code: null, name }])
              .then(() => setName(""))
              .catch(toasts.problem);
          }}
        >
          <TextField label={say("consent-purposes-new")} value={name} onChange={setName} />
          <Button type="submit" isDisabled={name.trim() === ""}>
            {say("consent-purposes-add")}
          </Button>
        </form>
      </div>
    </Page>
  );
}
