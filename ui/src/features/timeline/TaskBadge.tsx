import { useFormats } from "~/i18n";
import { useAgenda } from "./queries";

/** How many tasks are due, beside the entry in the sidebar. */
export function TaskBadge() {
  const { number } = useFormats();
  const agenda = useAgenda().data;
  const due = agenda === undefined ? 0 : agenda.overdue.length + agenda.dueToday.length;
  return due === 0 ? null : number(due);
}
