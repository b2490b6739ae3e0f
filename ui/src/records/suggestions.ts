import { commands } from "~/ipc/bindings";

const most = 8;

/** Companies that are there, by what their names begin with. */
export async function companyNames(text: string): Promise<readonly string[]> {
  if (text.trim() === "") return [];
  const { items } = await commands.listCompanies({
    sort: "name",
    direction: "ascending",
    text,
    trash: false,
    window: { offset: 0, after: null, limit: most },
  });
  return items.map(({ name }) => name);
}

/** The tags of contacts. */
export async function tagNames(): Promise<readonly string[]> {
  return (await commands.contactTags()).map(({ tag }) => tag);
}

/** Where leads came from. */
export async function sourceNames(): Promise<readonly string[]> {
  return commands.leadSources();
}
