import { FluentBundle, FluentResource } from "@fluent/bundle";

/** Loads the text of one Fluent file. */
type Loader = () => Promise<string>;

const files = import.meta.glob<string>("../../../src-tauri/core/locales/*/*.ftl", { query: "?raw", import: "default" });

/** Loaders by language, from the folders there are: a further language is files only. */
const loaders = new Map<string, Loader[]>();
for (const [path, load] of Object.entries(files)) {
  const language = /\/locales\/([^/]+)\//.exec(path)?.[1];
  if (language !== undefined) loaders.set(language, [...(loaders.get(language) ?? []), load]);
}

/** The languages OkiCRM speaks, as folder names such as `en`. */
export const languages: readonly string[] = [...loaders.keys()].sort();

const fallback = "en";

/** The best language for a choice (`system` or a language) and what the computer prefers. */
export function languageFor(choice: string, preferred: readonly string[]): string {
  const wishes = choice === "system" ? preferred : [choice];
  for (const wish of wishes) {
    const match = languages.find((language) => wish === language || wish.startsWith(`${language}-`));
    if (match !== undefined) return match;
  }
  return fallback;
}

/** Reads all words of one language. */
export async function loadCatalog(language: string): Promise<FluentBundle> {
  const texts = await Promise.all((loaders.get(language) ?? []).map((load) => load()));
  return catalogFrom(language, texts);
}

/** Builds the words of one language from the text of its files. */
export function catalogFrom(language: string, texts: readonly string[]): FluentBundle {
  // English and German are both written left to right; isolation marks would only end up in copied text.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}
