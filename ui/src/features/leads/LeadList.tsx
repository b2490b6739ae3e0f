import { Eraser, Sprout, Trash2, UserPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, EmptyState, Menu, Select, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type LeadQuery, type Selection, type LeadStatus } from "~/ipc/bindings";
import { EraseManyDialog } from "~/records/EraseManyDialog";
import { useListState, type ListState } from "~/records/listState";
import { NothingMatches } from "~/records/NothingMatches";
import { RecordList } from "~/records/RecordList";
import { chosenOf } from "~/records/selection";
import { leadColumns } from "./columns";
import { LeadPanel } from "./LeadPanel";
import { NewLeadDialog } from "./NewLeadDialog";
import { leadQuery, statuses, useLeadPages, useSources } from "./queries";

/** Everybody who may become a customer. */
export default function LeadList() {
  const say = useWords();
  const formats = useFormats();
  const list = useListState({
    name: "leads",
    builtIn: [
      { id: "all", label: say("leads-view-all"), filters: {} },
      ...statuses.map((status) => ({ id: status, label: say(`leads-status-${status}`), filters: { status } })),
      { id: "converted", label: say("leads-view-converted"), filters: { converted: "yes" } },
    ],
    filters: ["status", "source", "converted"],
    sort: { column: "created", isDescending: true },
  });
  const query = leadQuery(list);
  const pages = useLeadPages(query);
  const columns = useMemo(() => leadColumns(say, formats), [say, formats]);
  return (
    <RecordList
      title={say("leads-title")}
      list={list}
      pages={pages}
      columns={columns}
      nameOf={(row) => row.displayName}
      pathOf={(id) => `/leads/${id}`}
      filters={<SourceFilter list={list} />}
      actions={
        <Button icon={UserPlus} shortcut="N L" onPress={() => list.setNew(true)}>
          {say("leads-new")}
        </Button>
      }
      bulk={(selection, count, done) => (
        <BulkActions selected={chosenOf(selection, query)} count={count} onDone={done} />
      )}
      panel={(id, neighbours) => <LeadPanel id={id} onClose={() => list.open("")} {...neighbours} />}
      empty={<NothingHere list={list} />}
    >
      <NewLeadDialog isOpen={list.isNew} onClose={() => list.setNew(false)} />
    </RecordList>
  );
}

const anywhere = "anywhere";

function SourceFilter({ list }: { list: ListState }) {
  const say = useWords();
  const sources = useSources();
  if (sources.data === undefined || sources.data.length === 0) return null;
  const chosen = list.filters["source"] ?? "";
  return (
    <Select
      label={say("leads-column-source")}
      hideLabel
      choices={[
        { id: anywhere, label: say("leads-any-source") },
        ...sources.data.map((source) => ({ id: source, label: source })),
      ]}
      value={chosen === "" ? anywhere : chosen}
      onChange={(source) => list.setFilter("source", source === anywhere ? "" : source)}
    />
  );
}

interface BulkProps {
  selected: Selection<string, LeadQuery>;
  count: number;
  onDone: () => void;
}

function BulkActions({ selected, count, onDone }: BulkProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isErasing, setIsErasing] = useState(false);
  const remove = async (): Promise<void> => {
    const change = await commands.deleteLeads(selected);
    toasts.undoable(say("leads-deleted", { count }), () => commands.undo(change));
    onDone();
  };
  const move = async (status: LeadStatus): Promise<void> => {
    const change = await commands.setLeadStatus(selected, status);
    const args = { count, status: say(`leads-status-${status}`) };
    toasts.undoable(say("leads-moved", args), () => commands.undo(change));
    onDone();
  };
  return (
    <>
      <Menu
        label={say("leads-set-status")}
        trigger={<Button>{say("leads-set-status")}</Button>}
        entries={statuses.map((status) => ({
          id: status,
          label: say(`leads-status-${status}`),
          run: () => void move(status).catch(toasts.problem),
        }))}
      />
      <Button icon={Trash2} onPress={() => void remove().catch(toasts.problem)}>
        {say("records-delete")}
      </Button>
      <Button icon={Eraser} onPress={() => setIsErasing(true)}>
        {say("erasures-many")}
      </Button>
      <EraseManyDialog
        people={{ leads: selected }}
        isOpen={isErasing}
        onClose={() => setIsErasing(false)}
        onErased={onDone}
      />
    </>
  );
}

function NothingHere({ list }: { list: ListState }) {
  const say = useWords();
  if (list.isChanged || list.view !== "all") return <NothingMatches icon={Sprout} list={list} />;
  return (
    <EmptyState
      icon={Sprout}
      sentence={say("leads-empty")}
      action={
        <Button look="primary" onPress={() => list.setNew(true)}>
          {say("leads-new")}
        </Button>
      }
    />
  );
}
