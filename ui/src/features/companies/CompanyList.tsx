import { Building2, Trash2 } from "lucide-react";
import { useMemo } from "react";
import { Button, EmptyState, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type CompanyQuery, type Selection } from "~/ipc/bindings";
import { useListState, type ListState } from "~/records/listState";
import { NothingMatches } from "~/records/NothingMatches";
import { RecordList } from "~/records/RecordList";
import { chosenOf } from "~/records/selection";
import { companyColumns } from "./columns";
import { CompanyPanel } from "./CompanyPanel";
import { NewCompanyDialog } from "./NewCompanyDialog";
import { companyQuery, useCompanyPages } from "./queries";

/** Every company. */
export default function CompanyList() {
  const say = useWords();
  const formats = useFormats();
  const list = useListState({
    name: "companies",
    builtIn: [{ id: "all", label: say("companies-view-all"), filters: {} }],
    filters: [],
    sort: { column: "name", isDescending: false },
  });
  const query = companyQuery(list);
  const pages = useCompanyPages(query);
  const columns = useMemo(() => companyColumns(say, formats), [say, formats]);
  return (
    <RecordList
      title={say("companies-title")}
      list={list}
      pages={pages}
      columns={columns}
      nameOf={(row) => row.name}
      pathOf={(id) => `/companies/${id}`}
      actions={
        <Button icon={Building2} shortcut="N F" onPress={() => list.setNew(true)}>
          {say("companies-new")}
        </Button>
      }
      bulk={(selection, count, done) => (
        <DeleteButton selected={chosenOf(selection, query)} count={count} onDone={done} />
      )}
      panel={(id, neighbours) => <CompanyPanel id={id} onClose={() => list.open("")} {...neighbours} />}
      empty={<NothingHere list={list} />}
    >
      <NewCompanyDialog isOpen={list.isNew} onClose={() => list.setNew(false)} />
    </RecordList>
  );
}

interface DeleteProps {
  selected: Selection<string, CompanyQuery>;
  count: number;
  onDone: () => void;
}

function DeleteButton({ selected, count, onDone }: DeleteProps) {
  const say = useWords();
  const toasts = useToasts();
  const remove = async (): Promise<void> => {
    const change = await commands.deleteCompanies(selected);
    toasts.undoable(say("companies-deleted", { count }), () => commands.undo(change));
    onDone();
  };
  return (
    <Button icon={Trash2} onPress={() => void remove().catch(toasts.problem)}>
      {say("records-delete")}
    </Button>
  );
}

function NothingHere({ list }: { list: ListState }) {
  const say = useWords();
  if (list.isChanged || list.view !== "all") return <NothingMatches icon={Building2} list={list} />;
  return (
    <EmptyState
      icon={Building2}
      sentence={say("companies-empty")}
      action={
        <Button look="primary" onPress={() => list.setNew(true)}>
          {say("companies-new")}
        </Button>
      }
    />
  );
}
