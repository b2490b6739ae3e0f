import { usePages, type Pages } from "~/components";
import { commands, type ListPage } from "~/ipc/bindings";

/** The kinds of record that have a trash. */
export const kinds = ["contacts", "leads", "companies"] as const;

export type TrashKind = (typeof kinds)[number];

/** A record in the trash. */
export interface TrashRow {
  id: string;
  name: string;
  detail: string;
  deletedAt: string;
}

const window = { offset: 0, after: null, limit: 0 };

/** What each list asks the core with to see its trash, the last deleted first. */
export const queries = {
  contacts: (text: string) =>
    ({
      sort: "updated",
      direction: "descending",
      text,
      trash: true,
      window,
    }) as const,
  leads: (text: string) =>
    ({
      sort: "updated",
      direction: "descending",
      text,
      converted: false,
      trash: true,
      window,
    }) as const,
  companies: (text: string) => ({ sort: "updated", direction: "descending", text, trash: true, window }) as const,
};

/** The rows of one kind's trash. */
export function useTrash(kind: TrashKind): Pages<TrashRow> {
  return usePages<TrashRow>({
    queryKey: [kind, "trash"],
    load: async (offset, limit) => {
      const { items, total } = await read(kind, { offset, after: null, limit });
      return { rows: items, total };
    },
  });
}

type Place = typeof window;

async function read(kind: TrashKind, place: Place): Promise<Pick<ListPage<TrashRow>, "items" | "total">> {
  if (kind === "companies") {
    const page = await commands.listCompanies({ ...queries.companies(""), window: place });
    return { total: page.total, items: page.items.map((one) => row(one.id, one.name, one.city, one.deletedAt)) };
  }
  if (kind === "leads") {
    const page = await commands.listLeads({ ...queries.leads(""), window: place });
    return {
      total: page.total,
      items: page.items.map((one) => row(one.id, one.displayName, one.company, one.deletedAt)),
    };
  }
  const page = await commands.listContacts({ ...queries.contacts(""), window: place });
  return {
    total: page.total,
    items: page.items.map((one) => row(one.id, one.displayName, one.company, one.deletedAt)),
  };
}

function row(id: string, name: string, detail: string, deletedAt: string | null): TrashRow {
  return { id, name, detail, deletedAt: deletedAt ?? "" };
}
