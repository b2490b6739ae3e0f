import { Trash2, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { useAddress, useGo, useRemembered } from "~/app/navigation";
import { Page } from "~/app/Page";
import { usePreference } from "~/app/preference";
import {
  Button,
  DataGrid,
  EmptyState,
  nothingSelected,
  Segments,
  selectedCount,
  useToasts,
  type Column,
  type ColumnLayout,
  type Selection,
} from "~/components";
import { useFormats, useWords, type Say, type Writer } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { chosenOf } from "~/records/selection";
import { kinds, queries, useTrash, type TrashKind, type TrashRow } from "./kinds";

/** What was deleted in the last 30 days, kind by kind, to be taken back. */
export default function TrashPage() {
  const [address, setAddress] = useAddress<{ kind: string }>({ kind: "contacts" });
  const say = useWords();
  const kind = kinds.find((one) => one === address.kind) ?? "contacts";
  return (
    <Page
      shape="fill"
      toolbar={
        <>
          <Segments
            look="tabs"
            label={say("trash-kinds")}
            choices={kinds.map((id) => ({ id, label: say(`trash-${id}`) }))}
            value={kind}
            onChange={(chosen) => setAddress({ kind: chosen })}
          />
          <span>{say("trash-sentence")}</span>
        </>
      }
    >
      <Trash key={kind} kind={kind} />
    </Page>
  );
}

function Trash({ kind }: { kind: TrashKind }) {
  const say = useWords();
  const formats = useFormats();
  const go = useGo();
  const pages = useTrash(kind);
  const layout = usePreference<ColumnLayout | null>("trash.columns", null);
  const [selection, setSelection] = useRemembered<Selection>(`selection-${kind}`, nothingSelected);
  const columns = useMemo(() => trashColumns(say, formats), [say, formats]);
  const count = selectedCount(selection, pages.rowCount);
  return (
    <DataGrid
      label={say(`trash-${kind}`)}
      pages={pages}
      columns={columns}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      sort={null}
      onSort={() => undefined}
      layout={layout.value}
      onLayoutChange={layout.save}
      selection={selection}
      onSelectionChange={setSelection}
      bulkActions={
        <RestoreButton kind={kind} selection={selection} count={count} onDone={() => setSelection(nothingSelected)} />
      }
      onOpen={(row) => go(`/${kind}/${row.id}`)}
      onOpenPage={(row) => go(`/${kind}/${row.id}`)}
      empty={<EmptyState icon={Trash2} sentence={say("trash-empty")} />}
    />
  );
}

interface RestoreProps {
  kind: TrashKind;
  selection: Selection;
  count: number;
  onDone: () => void;
}

function RestoreButton({ kind, selection, count, onDone }: RestoreProps) {
  const say = useWords();
  const toasts = useToasts();
  const restore = async (): Promise<void> => {
    const change = await restored(kind, selection);
    toasts.undoable(say("trash-restored", { count }), () => commands.undo(change));
    onDone();
  };
  return (
    <Button icon={Undo2} onPress={() => void restore().catch(toasts.problem)}>
      {say("trash-restore")}
    </Button>
  );
}

function restored(kind: TrashKind, selection: Selection): Promise<string> {
  if (kind === "contacts") return commands.restoreContacts(chosenOf(selection, queries.contacts("")));
  if (kind === "leads") return commands.restoreLeads(chosenOf(selection, queries.leads("")));
  return commands.restoreCompanies(chosenOf(selection, queries.companies("")));
}

/** How long the trash keeps what is in it. */
const days = 30;

function trashColumns(say: Say, { date }: Writer): Column<TrashRow>[] {
  return [
    {
      id: "name",
      header: say("trash-column-name"),
      width: 260,
      isFixed: true,
      grows: true,
      cell: (row) => row.name,
    },
    { id: "detail", header: say("trash-column-detail"), width: 220, cell: (row) => row.detail },
    {
      id: "deleted",
      header: say("trash-column-deleted"),
      width: 140,
      isFigure: true,
      cell: (row) => date(row.deletedAt),
    },
    {
      id: "gone",
      header: say("trash-column-gone"),
      width: 160,
      isFigure: true,
      cell: (row) => date(after(row.deletedAt, days)),
    },
  ];
}

/** The same time so many days later. */
function after(moment: string, count: number): string {
  const time = new Date(moment);
  time.setDate(time.getDate() + count);
  return time.toISOString();
}
