import { UserCheck } from "lucide-react";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { Banner, Button, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type LeadView } from "~/ipc/bindings";

/** Makes the lead a contact, with its company, and goes there; undoing makes it a lead again. */
export function ConvertButton({ lead }: { lead: LeadView }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const [isPending, setIsPending] = useState(false);
  const convert = async (): Promise<void> => {
    const conversion = await commands.convertLead(lead.id);
    go(`/contacts/${conversion.contactId}`);
    toasts.undoable(say("leads-converted", { name: lead.displayName }), async () => {
      await commands.undo(conversion.change);
      go(`/leads/${lead.id}`);
    });
  };
  return (
    <Button
      icon={UserCheck}
      isPending={isPending}
      onPress={() => {
        setIsPending(true);
        void convert()
          .catch(toasts.problem)
          .finally(() => setIsPending(false));
      }}
    >
      {say("leads-convert")}
    </Button>
  );
}

/** Says that the lead is a contact now, and leads there. */
export function ConvertedBanner({ contactId, name }: { contactId: string; name: string }) {
  const say = useWords();
  const go = useGo();
  return (
    <Banner
      tone="success"
      actions={<Button onPress={() => go(`/contacts/${contactId}`)}>{say("leads-open-contact")}</Button>}
    >
      {say("leads-converted-before", { name })}
    </Banner>
  );
}
