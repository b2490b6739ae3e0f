import type { Choice } from "~/components";
import type { Say, Writer } from "~/i18n";
import type { DraftVat, VatChoice } from "~/ipc/bindings";

/** A tax as the list of choices names it. */
export function vatId({ category, rate }: DraftVat): string {
  return `${category}:${rate}`;
}

/** A tax in a word: its rate, or why there is none. */
export function vatLabel(
  { category, rate }: Pick<DraftVat, "category" | "rate">,
  say: Say,
  { percent }: Writer,
): string {
  if (category === "S") return percent(rate);
  return category === "Z" ? percent("0") : say(`invoices-vat-${category}`);
}

/** The taxes that begin with what was typed, by rate or by name. */
export function vatChoices(offered: readonly VatChoice[], text: string, say: Say, formats: Writer): Choice[] {
  const wanted = text.trim().replace("%", "").trim().toLocaleLowerCase(formats.locale);
  return offered
    .map(({ vat, isUsual }) => ({
      id: vatId(vat),
      label: vatLabel(vat, say, formats),
      detail: isUsual ? say("invoices-vat-usual") : vat.category === "Z" ? say("invoices-vat-Z") : undefined,
    }))
    .filter(({ label, detail }) =>
      `${label} ${detail ?? ""}`
        .toLocaleLowerCase(formats.locale)
        .split(" ")
        .some((word) => word.startsWith(wanted)),
    );
}

/** Whether the law wants a reason on the document. */
export function wantsReason(vat: DraftVat | undefined): boolean {
  return vat !== undefined && vat.category !== "S" && vat.category !== "Z";
}
