import { FilePlus2, ReceiptText } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useFilterKeys } from "~/app/filterKeys";
import { useAddress, useGo, useRemembered } from "~/app/navigation";
import { Page } from "~/app/Page";
import { usePreference } from "~/app/preference";
import {
  Button,
  classNames,
  DataGrid,
  EmptyState,
  FilterField,
  nothingSelected,
  type ColumnLayout,
  type Selection,
  type Sort,
} from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { StatusFilter } from "~/ipc/bindings";
import { invoiceColumns } from "./columns";
import styles from "./Invoices.module.css";
import { newestFirst, useInvoicePages, useInvoiceSums, type InvoiceFilter } from "./queries";

const standings: readonly StatusFilter[] = ["all", "draft", "open", "overdue", "paid"];

/** Every invoice, the newest first. */
export default function InvoiceList() {
  const say = useWords();
  const go = useGo();
  const formats = useFormats();
  const [address, setAddress] = useAddress({ filter: "", status: "all", contact: "", company: "", name: "" });
  const layout = usePreference<ColumnLayout | null>("invoices.columns", null);
  const [selection, setSelection] = useRemembered<Selection>("selection", nothingSelected);
  const [sort, setSort] = useState<Sort | null>(newestFirst);
  const status = standings.find((one) => one === address.status) ?? "all";
  const filter = { text: address.filter, status, contact: address.contact, company: address.company };
  const pages = useInvoicePages({ ...filter, sort });
  const field = useRef<HTMLInputElement>(null);
  useFilterKeys(field);
  const columns = useMemo(() => invoiceColumns(say, formats), [say, formats]);
  const write = (
    <Button look="primary" icon={FilePlus2} shortcut="N I" onPress={() => go("/invoices/new")}>
      {say("invoices-new")}
    </Button>
  );
  const isAll = address.filter === "" && status === "all" && address.contact === "" && address.company === "";
  return (
    <Page
      shape="fill"
      count={pages.rowCount}
      actions={write}
      toolbar={
        <>
          <FilterField inputRef={field} value={address.filter} onChange={(text) => setAddress({ filter: text })} />
          <Standings chosen={status} onChoose={(chosen) => setAddress({ status: chosen })} />
          {address.name !== "" && (
            <Button look="quiet" onPress={() => setAddress({ contact: "", company: "", name: "" })}>
              {say("invoices-of-all", { name: address.name })}
            </Button>
          )}
          <Sums filter={filter} />
        </>
      }
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
            sentence={emptySentence()}
            action={
              isAll ? (
                write
              ) : (
                <Button onPress={() => setAddress({ filter: "", status: "all", contact: "", company: "", name: "" })}>
                  {say("invoices-show-all")}
                </Button>
              )
            }
          />
        }
      />
    </Page>
  );

  function emptySentence(): string {
    if (address.filter !== "") return say("invoices-none-match", { filter: address.filter });
    return isAll ? say("invoices-empty") : say(`invoices-none-${status}`);
  }
}

interface StandingsProps {
  chosen: StatusFilter;
  onChoose: (standing: StatusFilter) => void;
}

/** Which invoices: all, drafts, open, overdue, paid. */
function Standings({ chosen, onChoose }: StandingsProps) {
  const say = useWords();
  return (
    <ToggleButtonGroup
      aria-label={say("invoices-standings")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        const one = standings.find((standing) => standing === key);
        if (one !== undefined) onChoose(one);
      }}
      className={classNames(styles.standings)}
    >
      {standings.map((one) => (
        <ToggleButton key={one} id={one} className={classNames(styles.standing)}>
          {say(`invoices-filter-${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** What the rows come to, by currency. */
function Sums({ filter }: { filter: Omit<InvoiceFilter, "sort"> }) {
  const say = useWords();
  const { money } = useFormats();
  const sums = useInvoiceSums(filter).data ?? [];
  return (
    <output className={styles.listSums}>
      {sums.map(({ currency, gross, due }) => (
        <span key={currency}>{say("invoices-sums", { total: money(gross, currency), due: money(due, currency) })}</span>
      ))}
    </output>
  );
}
