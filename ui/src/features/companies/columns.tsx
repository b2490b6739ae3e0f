import type { Column } from "~/components";
import type { Say, Writer } from "~/i18n";
import type { CompanySummary } from "~/ipc/bindings";

/** The columns of the list. */
export function companyColumns(say: Say, { date, number }: Writer): Column<CompanySummary>[] {
  return [
    {
      id: "name",
      header: say("companies-column-name"),
      width: 260,
      isSortable: true,
      isFixed: true,
      grows: true,
      cell: (row) => row.name,
    },
    {
      id: "people",
      header: say("companies-column-people"),
      width: 100,
      isFigure: true,
      cell: (row) => number(row.people),
    },
    { id: "city", header: say("companies-column-city"), width: 160, cell: (row) => row.city },
    { id: "phone", header: say("companies-column-phone"), width: 160, cell: (row) => row.phone },
    { id: "email", header: say("companies-column-email"), width: 220, cell: (row) => row.email },
    {
      id: "tags",
      header: say("companies-column-tags"),
      width: 160,
      isHiddenAtFirst: true,
      cell: (row) => row.tags.join(", "),
    },
    {
      id: "updated",
      header: say("companies-column-updated"),
      width: 120,
      isSortable: true,
      isFigure: true,
      cell: (row) => date(row.updatedAt),
    },
    {
      id: "created",
      header: say("companies-column-created"),
      width: 120,
      isSortable: true,
      isFigure: true,
      isHiddenAtFirst: true,
      cell: (row) => date(row.createdAt),
    },
  ];
}
