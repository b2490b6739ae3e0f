import { Bookmark, BookmarkX } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, IconButton, Menu, Segments, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import type { ListState } from "./listState";

/** The views of a list as tabs; what can be kept is offered only once something is different. */
export function ViewBar({ list }: { list: ListState }) {
  const say = useWords();
  const toasts = useToasts();
  const [isNaming, setIsNaming] = useState(false);
  const chosen = list.saved.find(({ id }) => id === list.view);
  const remove = (): void => {
    if (chosen === undefined) return;
    const bringBack = list.remove(chosen.id);
    toasts.undoable(say("records-view-removed", { name: chosen.name }), async () => {
      await Promise.resolve();
      bringBack();
    });
  };
  return (
    <>
      <Segments
        look="tabs"
        label={say("records-views")}
        choices={[...list.builtIn, ...list.saved.map(({ id, name }) => ({ id, label: name }))]}
        value={list.view}
        onChange={list.choose}
      />
      {chosen !== undefined && !list.isChanged && (
        <IconButton icon={BookmarkX} size="small" label={say("records-view-remove")} onPress={remove} />
      )}
      {list.isChanged && chosen === undefined && (
        <Button look="quiet" icon={Bookmark} onPress={() => setIsNaming(true)}>
          {say("records-view-save")}
        </Button>
      )}
      {list.isChanged && chosen !== undefined && (
        <Menu
          label={say("records-view-save")}
          trigger={
            <Button look="quiet" icon={Bookmark}>
              {say("records-view-save")}
            </Button>
          }
          entries={[
            { id: "same", label: say("records-view-save-same", { name: chosen.name }), run: list.saveChanges },
            { id: "new", label: say("records-view-save-new"), run: () => setIsNaming(true) },
            { id: "back", label: say("records-view-reset"), run: () => list.choose(chosen.id) },
          ]}
        />
      )}
      <NameDialog isOpen={isNaming} onClose={() => setIsNaming(false)} onName={list.saveAs} />
    </>
  );
}

interface NameDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onName: (name: string) => void;
}

function NameDialog({ isOpen, onClose, onName }: NameDialogProps) {
  const say = useWords();
  const [name, setName] = useState("");
  const save = (): void => {
    if (name.trim() === "") return;
    onName(name.trim());
    setName("");
    onClose();
  };
  return (
    <Dialog
      size="small"
      title={say("records-view-save")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button look="primary" isDisabled={name.trim() === ""} onPress={save}>
            {say("records-view-save")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("records-view-name")}
        autoFocus
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === "Enter") save();
          else event.continuePropagation();
        }}
      />
    </Dialog>
  );
}
