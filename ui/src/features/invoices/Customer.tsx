import { useCallback, useState } from "react";
import { ComboBox, type Choice } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type InvoiceDraft, type Problem } from "~/ipc/bindings";
import { nobody } from "./draft";

interface CustomerProps {
  customer: InvoiceDraft["customer"];
  /** What the record is called that the draft names. */
  name: string;
  onChange: (customer: InvoiceDraft["customer"]) => void;
  problems: readonly Problem[];
}

/** Chooses a contact or a company by typing, or takes the name as it is written. */
export function Customer({ customer, name, onChange, problems }: CustomerProps) {
  const say = useWords();
  const [chosen, setChosen] = useState<Choice | null>(() => choiceOf(customer, name));
  const load = useCallback(async (text: string): Promise<Choice[]> => {
    const hits = await commands.searchEverywhere(text, ["contacts", "companies"]);
    return hits.map(({ kind, id, title, subtitle }) => ({ id: `${kind}:${id}`, label: title, detail: subtitle }));
  }, []);
  return (
    <ComboBox
      label={say("invoices-field-customer")}
      hint={chosen === null ? say("invoices-field-customer-hint") : undefined}
      value={chosen}
      load={load}
      onCreate={(written) => {
        setChosen({ id: "written", label: written });
        onChange({ ...nobody, name: written });
      }}
      onChange={(choice) => {
        setChosen(choice);
        const [kind, id] = choice?.id.split(":") ?? [];
        if (kind === "contacts" && id !== undefined) onChange({ ...nobody, contactId: id });
        else if (kind === "companies" && id !== undefined) onChange({ ...nobody, companyId: id });
        else if (choice === null) onChange(nobody);
      }}
      error={problemAt(say, problems, "customer")}
    />
  );
}

function choiceOf(customer: InvoiceDraft["customer"], name: string): Choice | null {
  const label = name === "" ? customer.name : name;
  if (label === "") return null;
  if (customer.contactId !== undefined) return { id: `contacts:${customer.contactId}`, label };
  if (customer.companyId !== undefined) return { id: `companies:${customer.companyId}`, label };
  return { id: "written", label };
}
