import { FilePlus2, ReceiptText } from "lucide-react";
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
  type ColumnLayout,
  type Selection,
  type Sort,
} from "~/components";
import { useFormats, useWords } from "~/i18n";
import { invoiceColumns } from "./columns";
import { useInvoicePages } from "./queries";

const newestFirst: Sort = { column: "issueDate", isDescending: true };

/** Every invoice, the newest first. */
export default function InvoiceList() {
  const say = useWords();
  const go = useGo();
  const formats = useFormats();
  const [address, setAddress] = useAddress({ filter: "" });
  const layout = usePreference<ColumnLayout | null>("invoices.columns", null);
  const [selection, setSelection] = useRemembered<Selection>("selection", nothingSelected);
  const [sort, setSort] = useState<Sort | null>(newestFirst);
  const pages = useInvoicePages({ text: address.filter, status: "all", sort });
  const field = useRef<HTMLInputElement>(null);
  useFilterKeys(field);
  const columns = useMemo(() => invoiceColumns(say, formats), [say, formats]);
  const write = (
    <Button look="primary" icon={FilePlus2} shortcut="N I" onPress={() => go("/invoices/new")}>
      {say("invoices-new")}
    </Button>
  );
  return (
    <Page
      shape="fill"
      count={pages.rowCount}
      actions={write}
      toolbar={<FilterField inputRef={field} value={address.filter} onChange={(filter) => setAddress({ filter })} />}
    >
      <DataGrid
        label={say("invoices-title")}
        pages={pages}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.number ?? row.customer.name}
        sort={sort}
        onSort={setSort}
        layout={layout.value}
        onLayoutChange={layout.save}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={(row) => go(`/invoices/${row.id}`)}
        onOpenPage={(row) => go(`/invoices/${row.id}`)}
        empty={
          <EmptyState
            icon={ReceiptText}
            sentence={
              address.filter === "" ? say("invoices-empty") : say("invoices-none-match", { filter: address.filter })
            }
            action={address.filter === "" ? write : undefined}
          />
        }
      />
    </Page>
  );
}
