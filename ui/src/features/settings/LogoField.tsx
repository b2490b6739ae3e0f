import { useQuery } from "@tanstack/react-query";
import { ImageUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { Banner, Button, useToasts } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import { commands, type AppError } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { useTold } from "./queries";
import { Section } from "./Section";
import styles from "./Settings.module.css";

/** The logo: chosen, replaced, taken off. */
export function LogoField() {
  const say = useWords();
  const toasts = useToasts();
  const told = useTold();
  const logo = useQuery({ queryKey: ["settings", "logo"], queryFn: () => commands.logo() });
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);

  const choose = (): void => {
    setIsPending(true);
    setRefusal(null);
    commands
      .chooseLogo()
      .then((chosen) => (chosen === null ? undefined : told()))
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => setIsPending(false));
  };
  const remove = (): void => {
    commands.removeLogo().then(told).catch(toasts.problem);
  };

  const shown = logo.data ?? null;
  return (
    <Section title={say("settings-logo")} sentence={say("settings-logo-sentence")}>
      {refusal !== null && <Banner tone="danger">{sentenceFor(say, refusal)}</Banner>}
      <div className={styles.logo}>
        {shown === null ? (
          <p className={styles.noLogo}>{say("settings-logo-none")}</p>
        ) : (
          <img src={shown.source} alt={say("settings-logo-alternative")} className={styles.picture} />
        )}
        <div className={styles.buttons}>
          <Button icon={ImageUp} isPending={isPending} onPress={choose}>
            {say(shown === null ? "settings-logo-choose" : "settings-logo-replace")}
          </Button>
          {shown !== null && (
            <Button look="quiet" icon={Trash2} onPress={remove}>
              {say("settings-logo-remove")}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
