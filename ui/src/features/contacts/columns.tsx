import { Chip, type Column, type Tone } from "~/components";
import type { Say, Writer } from "~/i18n";
import type { ContactSummary, Lifecycle } from "~/ipc/bindings";

export const tones: Record<Lifecycle, Tone> = {
  contact: "neutral",
  prospect: "info",
  customer: "success",
  former: "neutral",
  supplier: "neutral",
  partner: "neutral",
};

/** The columns of the list. */
export function contactColumns(say: Say, { date }: Writer): Column<ContactSummary>[] {
  return [
    {
      id: "name",
      header: say("contacts-column-name"),
      width: 208,
      isSortable: true,
      isFixed: true,
      grows: true,
      cell: (row) => row.displayName,
    },
    {
      id: "company",
      header: say("contacts-column-company"),
      width: 164,
      isSortable: true,
      cell: (row) => row.company,
    },
    {
      id: "lifecycle",
      header: say("contacts-column-lifecycle"),
      width: 148,
      cell: (row) => <Chip tone={tones[row.lifecycle]} label={say(`contacts-lifecycle-${row.lifecycle}`)} />,
    },
    { id: "email", header: say("contacts-column-email"), width: 204, isSortable: true, cell: (row) => row.email },
    { id: "phone", header: say("contacts-column-phone"), width: 156, cell: (row) => row.phone },
    {
      id: "tags",
      header: say("contacts-column-tags"),
      width: 160,
      isHiddenAtFirst: true,
      cell: (row) => row.tags.join(", "),
    },
    {
      id: "updated",
      header: say("contacts-column-updated"),
      width: 120,
      isSortable: true,
      isFigure: true,
      cell: (row) => date(row.updatedAt),
    },
    {
      id: "created",
      header: say("contacts-column-created"),
      width: 120,
      isSortable: true,
      isFigure: true,
      isHiddenAtFirst: true,
      cell: (row) => date(row.createdAt),
    },
  ];
}
