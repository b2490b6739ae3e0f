import { Chip, type Column } from "~/components";
import type { Say, Writer } from "~/i18n";
import type { LeadSummary } from "~/ipc/bindings";
import { tones } from "./queries";

/** The columns of the list. */
export function leadColumns(say: Say, { date }: Writer): Column<LeadSummary>[] {
  return [
    {
      id: "name",
      header: say("leads-column-name"),
      width: 220,
      isSortable: true,
      isFixed: true,
      grows: true,
      cell: (row) => row.displayName,
    },
    {
      id: "status",
      header: say("leads-column-status"),
      width: 130,
      cell: (row) => <Chip tone={tones[row.status]} label={say(`leads-status-${row.status}`)} />,
    },
    { id: "company", header: say("leads-column-company"), width: 180, isSortable: true, cell: (row) => row.company },
    { id: "source", header: say("leads-column-source"), width: 140, cell: (row) => row.source },
    { id: "phone", header: say("leads-column-phone"), width: 160, cell: (row) => row.phone },
    { id: "email", header: say("leads-column-email"), width: 220, cell: (row) => row.email },
    {
      id: "tags",
      header: say("leads-column-tags"),
      width: 160,
      isHiddenAtFirst: true,
      cell: (row) => row.tags.join(", "),
    },
    {
      id: "created",
      header: say("leads-column-created"),
      width: 120,
      isSortable: true,
      isFigure: true,
      cell: (row) => date(row.createdAt),
    },
    {
      id: "updated",
      header: say("leads-column-updated"),
      width: 120,
      isSortable: true,
      isFigure: true,
      isHiddenAtFirst: true,
      cell: (row) => date(row.updatedAt),
    },
  ];
}
