import { Eraser } from "lucide-react";
import { useState } from "react";
import { Button } from "~/components";
import { useWords } from "~/i18n";
import type { RequestView } from "~/ipc/bindings";
import { EraseDialog } from "~/records/EraseDialog";

/** Somebody who was only typed in here has no record with a menu: she is erased from her request. */
export function EraseAsker({ request: { id, name, asker, person, isOfNobody } }: { request: RequestView }) {
  const say = useWords();
  // Kept from before: while her certificate is read, the request is nobody's any more.
  const [erasing, setErasing] = useState<string | null>(null);
  if (erasing !== null) {
    const close = (): void => setErasing(null);
    return <EraseDialog person={{ kind: "asker", id }} name={erasing} isOpen onClose={close} onErased={close} />;
  }
  if (asker !== "typed" || person !== null || isOfNobody) return null;
  return (
    <span>
      <Button icon={Eraser} onPress={() => setErasing(name)}>
        {say("erasures-asker")}
      </Button>
    </span>
  );
}
