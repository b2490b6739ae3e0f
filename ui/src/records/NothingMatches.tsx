import type { LucideIcon } from "lucide-react";
import { Button, EmptyState } from "~/components";
import { useWords } from "~/i18n";
import type { ListState } from "./listState";

/** A list that is empty only because of what it is narrowed down to. */
export function NothingMatches({ icon, list }: { icon: LucideIcon; list: ListState }) {
  const say = useWords();
  const all = list.builtIn[0];
  return (
    <EmptyState
      icon={icon}
      sentence={list.text === "" ? say("records-none-in-view") : say("records-none-match", { filter: list.text })}
      action={all !== undefined && <Button onPress={() => list.choose(all.id)}>{say("records-show-all")}</Button>}
    />
  );
}
