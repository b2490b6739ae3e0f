import { Tags, Trash2, Undo2, UserPlus, Users, X } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useFilterKeys } from "~/app/filterKeys";
import { useAddress, useGo, useRemembered } from "~/app/navigation";
import { Page } from "~/app/Page";
import { usePreference } from "~/app/preference";
import {
  Button,
  DataGrid,
  EmptyState,
  FilterField,
  nothingSelected,
  selectedCount,
  useToasts,
  type ColumnLayout,
  type Selection,
  type Sort,
} from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ContactSelection } from "~/ipc/bindings";
import { contactColumns } from "./columns";
import { ContactPanel } from "./ContactPanel";
import { NewContactDialog } from "./NewContactDialog";
import { contactQuery, useContactPages, type ContactFilter } from "./queries";
import { TagDialog } from "./TagDialog";

const byName: Sort = { column: "name", isDescending: false };

/** Everybody the business knows, or what lies in the trash. */
export default function ContactList() {
  const say = useWords();
  const go = useGo();
  const formats = useFormats();
  const [address, setAddress] = useAddress({ filter: "", open: "", trash: false, new: false, import: "" });
  const layout = usePreference<ColumnLayout | null>("contacts.columns", null);
  const [selection, setSelection] = useRemembered<Selection>("selection", nothingSelected);
  const [sort, setSort] = useState<Sort | null>(byName);
  const filter: ContactFilter = {
    text: address.filter,
    trash: address.trash,
    importId: address.import,
    sort,
  };
  const pages = useContactPages(filter);
  const field = useRef<HTMLInputElement>(null);
  useFilterKeys(field);
  const columns = useMemo(() => contactColumns(say, formats), [say, formats]);
  return (
    <Page
      shape="fill"
      count={pages.rowCount}
      title={say(address.trash ? "contacts-trash" : "contacts-title")}
      actions={<ListActions isTrash={address.trash} onTrash={(trash) => setAddress({ trash, open: "" })} />}
      toolbar={
        <>
          <FilterField inputRef={field} value={address.filter} onChange={(text) => setAddress({ filter: text })} />
          {address.import !== "" && (
            <Button look="quiet" icon={X} onPress={() => setAddress({ import: "" })}>
              {say("contacts-of-import")}
            </Button>
          )}
        </>
      }
    >
      <DataGrid
        label={say("contacts-title")}
        pages={pages}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.displayName}
        sort={sort}
        onSort={setSort}
        layout={layout.value}
        onLayoutChange={layout.save}
        selection={selection}
        onSelectionChange={setSelection}
        bulkActions={
          <BulkActions
            selected={selectionOf(selection, filter)}
            count={selectedCount(selection, pages.rowCount)}
            onDone={() => setSelection(nothingSelected)}
          />
        }
        openId={address.open === "" ? null : address.open}
        onOpen={(row) => setAddress({ open: row.id })}
        onOpenPage={(row) => go(`/contacts/${row.id}`)}
        onBack={() => setAddress({ open: "" })}
        empty={<NothingHere filter={address.filter} isTrash={address.trash} onNew={() => setAddress({ new: true })} />}
      />
      {address.open !== "" && <ContactPanel id={address.open} onClose={() => setAddress({ open: "" })} />}
      <NewContactDialog isOpen={address.new} onClose={() => setAddress({ new: false })} />
    </Page>
  );
}

/** For the core: the ticked rows, or all that the list matches. */
function selectionOf(selection: Selection, filter: ContactFilter): ContactSelection {
  return selection.kind === "some"
    ? { ids: [...selection.ids] }
    : { matching: contactQuery(filter, 0, Number.MAX_SAFE_INTEGER) };
}

function ListActions({ isTrash, onTrash }: { isTrash: boolean; onTrash: (trash: boolean) => void }) {
  const say = useWords();
  const go = useGo();
  return (
    <>
      <Button look="quiet" icon={isTrash ? Undo2 : Trash2} onPress={() => onTrash(!isTrash)}>
        {say(isTrash ? "contacts-leave-trash" : "contacts-open-trash")}
      </Button>
      <Button look="primary" icon={UserPlus} shortcut="N C" onPress={() => go("/contacts", { new: true })}>
        {say("contacts-new")}
      </Button>
    </>
  );
}

interface BulkProps {
  selected: ContactSelection;
  count: number;
  onDone: () => void;
}

function BulkActions({ selected, count, onDone }: BulkProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isTagging, setIsTagging] = useState(false);
  const remove = (): void => {
    commands
      .deleteContacts(selected)
      .then((change) => {
        toasts.undoable(say("contacts-deleted", { count }), () => commands.undo(change));
        onDone();
      })
      .catch(toasts.problem);
  };
  return (
    <>
      <Button icon={Tags} onPress={() => setIsTagging(true)}>
        {say("contacts-tag")}
      </Button>
      <Button icon={Trash2} onPress={remove}>
        {say("contacts-delete")}
      </Button>
      <TagDialog selected={selected} count={count} isOpen={isTagging} onClose={() => setIsTagging(false)} />
    </>
  );
}

function NothingHere({ filter, isTrash, onNew }: { filter: string; isTrash: boolean; onNew: () => void }) {
  const say = useWords();
  if (isTrash) return <EmptyState icon={Trash2} sentence={say("contacts-trash-empty")} />;
  if (filter !== "") return <EmptyState icon={Users} sentence={say("contacts-none-match", { filter })} />;
  return (
    <EmptyState
      icon={Users}
      sentence={say("contacts-empty")}
      action={
        <Button look="primary" onPress={onNew}>
          {say("contacts-new")}
        </Button>
      }
    />
  );
}
