import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Findings, type Mention, type MentionState, type Person } from "~/ipc/bindings";

/** Everything about a person. */
export function useFindings(person: Person): UseQueryResult<Findings> {
  return useQuery({ queryKey: ["privacy", "findings", person], queryFn: () => commands.findPerson(person) });
}

/** Says of places whether they are about the person, and offers to take it back. */
export function useChoose(person: Person): (mentions: readonly Mention[], state: MentionState) => void {
  const say = useWords();
  const toasts = useToasts();
  const choose = async (mentions: readonly Mention[], state: MentionState): Promise<void> => {
    const places = mentions.map(({ place, fingerprint }) => ({ place, fingerprint }));
    const change = await commands.chooseMentions(person, places, state);
    const said = state === "hers" ? "hers" : state === "notHers" ? "notHers" : "open";
    toasts.undoable(say(`discovery-said-${said}`, { count: places.length }), () => commands.undo(change));
  };
  return (mentions, state) => void choose(mentions, state).catch(toasts.problem);
}

/** Where a person's page of findings lies. */
export const pathOfPerson = ({ kind, id }: Person): string => `/privacy/person/${kind}-${id}`;

/** Whose page it is. */
export function personOf(parameter: string): Person {
  const [kind, ...id] = parameter.split("-");
  return { kind: kind === "lead" ? "lead" : "contact", id: id.join("-") };
}
