import { Segments, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type LeadView } from "~/ipc/bindings";
import { statuses } from "./queries";

/** How far the lead is, to be moved on with one click or the arrow keys. */
export function StatusControl({ lead }: { lead: LeadView }) {
  const say = useWords();
  const toasts = useToasts();
  const move = async (chosen: string): Promise<void> => {
    const value = statuses.find((one) => one === chosen);
    if (value === undefined) return;
    const { change } = await commands.editLead(lead.id, { field: "status", value });
    const args = { count: 1, status: say(`leads-status-${value}`) };
    toasts.undoable(say("leads-moved", args), () => commands.undo(change));
  };
  return (
    <Segments
      label={say("leads-column-status")}
      choices={statuses.map((id) => ({ id, label: say(`leads-status-${id}`) }))}
      value={lead.status}
      isDisabled={lead.convertedAt !== null || lead.deletedAt !== null}
      onChange={(chosen) => void move(chosen).catch(toasts.problem)}
    />
  );
}
