import type { Selection } from "~/components";
import type { Selection as Chosen } from "~/ipc/bindings";

/** For the core: the ticked rows, or all that the list matches but for those unticked. */
export function chosenOf<Query>(selection: Selection, query: Query): Chosen<string, Query> {
  return selection.kind === "some"
    ? { ids: [...selection.ids] }
    : { matching: { query, except: [...selection.except] } };
}
