import { useQuery } from "@tanstack/react-query";
import { FileDown, FileOutput } from "lucide-react";
import { useState } from "react";
import { useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Button } from "~/components";
import { useWords } from "~/i18n";
import { commands, type CopyKind, type Person } from "~/ipc/bindings";
import { CopyParts } from "./CopyParts";
import parts from "./Parts.module.css";
import styles from "./Discovery.module.css";
import { FoundEverywhere } from "./FoundEverywhere";
import { SaveCopyDialog } from "./SaveCopyDialog";
import { personOf } from "./discovery.queries";

/** Everything about one person, wherever it stands. */
export default function PersonPage() {
  const say = useWords();
  const person = personOf(useParameter("id"));
  const name = useNameOf(person);
  const list = person.kind === "contact" ? "/contacts" : "/leads";
  return (
    <Page back={{ path: `${list}/${person.id}`, label: name }} title={say("discovery-title", { name })}>
      <div className={parts.page}>
        <SaveCopies person={person} name={name} />
        <FoundEverywhere person={person} />
        <CopyParts person={person} />
      </div>
    </Page>
  );
}

/** Saving her copy, or what she takes elsewhere. */
function SaveCopies({ person, name }: { person: Person; name: string }) {
  const say = useWords();
  const [kind, setKind] = useState<CopyKind | null>(null);
  return (
    <div className={styles.choice}>
      <Button look="primary" icon={FileDown} onPress={() => setKind("access")}>
        {say("packs-save")}
      </Button>
      <Button icon={FileOutput} onPress={() => setKind("portability")}>
        {say("packs-save-portable")}
      </Button>
      {kind !== null && (
        <SaveCopyDialog
          name={name}
          save={(lock) => commands.savePersonCopy(person, kind, lock)}
          onClose={() => setKind(null)}
        />
      )}
    </div>
  );
}

/** What somebody is called; whoever is restricted has no name in the day's work. */
function useNameOf({ kind, id }: Person): string {
  const say = useWords();
  const name = useQuery({
    queryKey: [kind === "lead" ? "leads" : "contacts", "name", id],
    queryFn: async () => (kind === "lead" ? await commands.lead(id) : await commands.contact(id)).displayName,
    retry: false,
  });
  return name.data ?? say("requests-asker-person");
}
