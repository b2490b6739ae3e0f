import { Download } from "lucide-react";
import { useTextLanguage } from "~/app/agreement";
import { Link } from "~/app/navigation";
import { Button, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Controller, type PageFormat } from "~/ipc/bindings";
import styles from "../Privacy.module.css";
import terms from "./Terms.module.css";

/** The policy as a page a business can publish, with whoever answers for it. */
export function Publish({ controller }: { controller: Controller }) {
  const say = useWords();
  const toasts = useToasts();
  const language = useTextLanguage();
  const save = async (format: PageFormat): Promise<void> => {
    const path = await commands.savePolicyPage(language, format);
    if (path !== null) toasts.say(say("agreement-published", { path }));
  };
  const facts = [
    ["agreement-controller-name", controller.name],
    ["agreement-controller-address", controller.address],
    ["agreement-controller-contact", controller.contact],
  ] as const;
  return (
    <section className={styles.section} aria-label={say("agreement-publish")}>
      <h2>{say("agreement-publish")}</h2>
      <p>{say("agreement-publish-sentence")}</p>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{say(label)}</dt>
            <dd className={terms.lines}>{value === "" ? "–" : value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link path="/settings/controller">{say("agreement-controller")}</Link>
      </p>
      <div className={styles.buttons}>
        {(["html", "text"] as const).map((format) => (
          <Button key={format} icon={Download} onPress={() => void save(format).catch(toasts.problem)}>
            {say(`agreement-publish-${format}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
