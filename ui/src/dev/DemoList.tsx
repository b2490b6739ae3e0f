import { Mail, Tags, Trash2, Users } from "lucide-react";
import { useRef, useState } from "react";
import { useFilterKeys } from "~/app/filterKeys";
import { Page } from "~/app/Page";
import { useAddress, useGo, useRemembered } from "~/app/navigation";
import { usePreference } from "~/app/preference";
import {
  Button,
  Chip,
  DataGrid,
  EmptyState,
  FilterField,
  nothingSelected,
  SidePanel,
  usePages,
  type Column,
  type ColumnLayout,
} from "~/components";
import { useFormats, type Writer } from "~/i18n";
import { call } from "~/ipc/call";
import type { DemoPerson } from "./demoRecords";

const tones = { lead: "info", customer: "success", dueSoon: "warn", overdue: "danger", past: "neutral" } as const;
const stageWords = { lead: "Lead", customer: "Customer", dueSoon: "Due soon", overdue: "Overdue", past: "Past" };

const columns = ({ money, date }: Writer): Column<DemoPerson>[] => [
  {
    id: "name",
    header: "Name",
    width: 200,
    isSortable: true,
    isFixed: true,
    grows: true,
    cell: (row) => row.name,
    edit: { value: (row) => row.name, save: () => Promise.resolve() },
  },
  { id: "company", header: "Company", width: 160, isSortable: true, cell: (row) => row.company },
  {
    id: "stage",
    header: "Status",
    width: 120,
    cell: (row) => <Chip tone={tones[row.stage]} label={stageWords[row.stage]} />,
  },
  { id: "email", header: "E-mail", width: 220, cell: (row) => row.email },
  {
    id: "owes",
    header: "Owes you",
    width: 120,
    isFigure: true,
    isSortable: true,
    cell: (row) => (row.owes === "0.00" ? "–" : money(row.owes, "GBP")),
  },
  { id: "last", header: "Last", width: 130, isFigure: true, cell: (row) => date(row.last) },
];

/** A list with panel, as features build it; 100,000 made-up rows. */
export default function DemoList() {
  const [address, setAddress] = useAddress({ filter: "", open: "" });
  const layout = usePreference<ColumnLayout | null>("demo.columns", null);
  const [selection, setSelection] = useRemembered("selection", nothingSelected);
  const [sort, setSort] = useState<{ column: string; isDescending: boolean } | null>({
    column: "name",
    isDescending: false,
  });
  const go = useGo();
  const filter = useRef<HTMLInputElement>(null);
  useFilterKeys(filter);
  const formats = useFormats();
  const [cells] = useState(() => columns(formats));
  const pages = usePages<DemoPerson>({
    queryKey: ["demo", address.filter, sort],
    load: (offset, limit) => call("demo_people", { offset, limit, filter: address.filter }),
  });
  const open = address.open === "" ? undefined : address.open;
  return (
    <Page
      shape="fill"
      count={pages.rowCount}
      toolbar={
        <FilterField inputRef={filter} value={address.filter} onChange={(text) => setAddress({ filter: text })} />
      }
    >
      <DataGrid
        label="Contacts"
        pages={pages}
        columns={cells}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        sort={sort}
        onSort={setSort}
        layout={layout.value}
        onLayoutChange={layout.save}
        selection={selection}
        onSelectionChange={setSelection}
        openId={open ?? null}
        onOpen={(row) => setAddress({ open: row.id })}
        onOpenPage={(row) => go(`/contacts/${row.id}`)}
        onBack={() => setAddress({ open: "" })}
        bulkActions={
          <>
            <Button icon={Tags}>Tag</Button>
            <Button icon={Mail}>E-mail</Button>
            <Button icon={Trash2}>Delete</Button>
          </>
        }
        empty={<EmptyState icon={Users} sentence="Nobody matches the filter." />}
      />
      {open !== undefined && (
        <SidePanel
          title={`Person ${open}`}
          onClose={() => setAddress({ open: "" })}
          onOpenPage={() => go(`/contacts/${open}`)}
          onPrevious={() => setAddress({ open: String(Number(open) - 1) })}
          onNext={() => setAddress({ open: String(Number(open) + 1) })}
        >
          <p>Details of the record.</p>
        </SidePanel>
      )}
    </Page>
  );
}
