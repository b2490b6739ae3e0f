import {
  Ellipsis,
  Eraser,
  EyeOff,
  FileDown,
  FileSearch,
  Inbox,
  MessageSquareWarning,
  Scale,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { IconButton, Menu, useToasts, type MenuEntry } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Person } from "~/ipc/bindings";
import { EraseDialog } from "./EraseDialog";
import { DisputeDialog } from "./DisputeDialog";
import { HoldDialog } from "./HoldDialog";
import { OriginsDialog } from "./OriginsDialog";

interface PersonMenuProps {
  person: Person;
  name: string;
  /** The list to go back to. */
  list: string;
  /** Puts the record into the trash; answers with the change. */
  remove: () => Promise<string>;
  /** What else can be done, before the rest. */
  more?: readonly MenuEntry[];
}

/** What can be done with a person's record as a whole: her copy, restriction, trash, erasure. */
export function PersonMenu({ person, name, list, remove, more = [] }: PersonMenuProps) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const [isErasing, setIsErasing] = useState(false);
  const [isHolding, setIsHolding] = useState(false);
  const [isDisputing, setIsDisputing] = useState(false);
  const [isTracing, setIsTracing] = useState(false);
  const tell = (work: Promise<void>): void => void work.catch(toasts.problem);
  const putIntoTrash = async (): Promise<void> => {
    const change = await remove();
    toasts.undoable(say("records-deleted", { name }), () => commands.undo(change));
    go(list);
  };
  const copy = async (): Promise<void> => {
    const report = await commands.exportPerson(person);
    if (report !== null) toasts.say(say("records-copy-kept", { path: report.path }));
  };
  const restrict = async (): Promise<void> => {
    const change = await commands.restrictPerson(person);
    toasts.undoable(say("records-restricted", { name }), () => commands.undo(change));
    go(list);
  };
  return (
    <>
      <Menu
        label={say("records-more")}
        trigger={<IconButton icon={Ellipsis} label={say("records-more")} />}
        entries={[
          ...more,
          {
            id: "copy",
            label: say("records-copy-of-all"),
            icon: FileDown,
            startsGroup: more.length > 0,
            run: () => tell(copy()),
          },
          {
            id: "find",
            label: say("discovery-open"),
            icon: FileSearch,
            run: () => go(`/privacy/person/${person.kind}-${person.id}`),
          },
          {
            id: "request",
            label: say("requests-new"),
            icon: Inbox,
            run: () => go("/privacy", { tab: "requests", new: `${person.kind}:${person.id}` }),
          },
          { id: "origins", label: say("rectifying-origins"), icon: FileSearch, run: () => setIsTracing(true) },
          {
            id: "dispute",
            label: say("rectifying-dispute"),
            icon: MessageSquareWarning,
            run: () => setIsDisputing(true),
          },
          { id: "restrict", label: say("records-restrict"), icon: EyeOff, run: () => tell(restrict()) },
          { id: "hold", label: say("retention-hold"), icon: Scale, run: () => setIsHolding(true) },
          {
            id: "delete",
            label: say("records-delete"),
            icon: Trash2,
            startsGroup: true,
            run: () => tell(putIntoTrash()),
          },
          { id: "erase", label: say("records-erase"), icon: Eraser, isDanger: true, run: () => setIsErasing(true) },
        ]}
      />
      <OriginsDialog person={person} name={name} isOpen={isTracing} onClose={() => setIsTracing(false)} />
      <DisputeDialog person={person} name={name} isOpen={isDisputing} onClose={() => setIsDisputing(false)} />
      <HoldDialog person={person} name={name} isOpen={isHolding} onClose={() => setIsHolding(false)} />
      <EraseDialog
        person={person}
        name={name}
        isOpen={isErasing}
        onClose={() => setIsErasing(false)}
        onErased={() => go(list)}
      />
    </>
  );
}
