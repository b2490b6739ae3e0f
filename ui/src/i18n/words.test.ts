import { FluentParser, Visitor, type Message, type Resource, type VariableReference } from "@fluent/syntax";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordFiles } from "~/dev/rendering";
import { catalogFrom, languageFor, languages } from "./catalog";
import { writerFor } from "./formats";
import { sayFrom } from "./words";

/** Ids of a language with the variables each uses. */
function idsOf(language: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const text of Object.values(wordFiles(language))) {
    for (const entry of parsed(text).body) {
      if (entry.type === "Message") for (const [id, variables] of partsOf(entry)) ids.set(id, variables);
    }
  }
  return ids;
}

function parsed(text: string): Resource {
  return new FluentParser().parse(text);
}

function partsOf(message: Message): [string, string][] {
  const { name } = message.id;
  const attributes = message.attributes.map((attribute): [string, string] => [
    `${name}.${attribute.id.name}`,
    variablesIn(attribute),
  ]);
  return message.value === null ? attributes : [[name, variablesIn(message.value)], ...attributes];
}

function variablesIn(part: Parameters<Visitor["visit"]>[0]): string {
  const names = new Set<string>();
  class Variables extends Visitor {
    override visitVariableReference(reference: VariableReference): void {
      names.add(reference.id.name);
    }
  }
  new Variables().visit(part);
  return [...names].sort().join(" ");
}

const source = join(import.meta.dirname, "..");

/** Source files that are shipped. */
function shippedFiles(): { path: string; text: string }[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^dev\/|fake\.ts$|\/fake\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));
}

/** Every literal that is written like an id of an existing family (`app-…`, `contacts-…`). */
function idsUsed(families: ReadonlySet<string>): { whole: Map<string, string>; beginnings: Map<string, string> } {
  const whole = new Map<string, string>();
  const beginnings = new Map<string, string>();
  for (const { path, text } of shippedFiles()) {
    for (const [, id = "", family = ""] of text.matchAll(/"(([a-z]+)(?:-[a-z0-9]+)+(?:\.[a-z-]+)?)"/g)) {
      if (families.has(family)) whole.set(id, path);
    }
    for (const [, beginning = "", family = ""] of text.matchAll(/`(([a-z]+)(?:-[a-z0-9]+)*-)\$\{/g)) {
      if (families.has(family)) beginnings.set(beginning, path);
    }
  }
  return { whole, beginnings };
}

const english = idsOf("en");
const families = new Set([...english.keys()].map((id) => id.split("-")[0] ?? id));

describe("the words", () => {
  test("exist in English and German at least", () => {
    expect(languages).toEqual(expect.arrayContaining(["de", "en"]));
  });

  test.each(languages)("of %s are read without a mistake", (language) => {
    const junk = Object.entries(wordFiles(language)).flatMap(([name, text]) =>
      parsed(text).body.flatMap((entry) => (entry.type === "Junk" ? [`${name}: ${entry.content}`] : [])),
    );
    expect(junk).toEqual([]);
  });

  test.each(languages)("have the same ids and variables in %s as in English", (language) => {
    expect(Object.fromEntries(idsOf(language))).toEqual(Object.fromEntries(english));
  });

  test("exist for every id that a screen uses", () => {
    const { whole, beginnings } = idsUsed(families);
    const missing = [...whole].filter(([id]) => !english.has(id));
    const without = [...beginnings].filter(([start]) => ![...english.keys()].some((id) => id.startsWith(start)));
    expect([...missing, ...without]).toEqual([]);
    expect(whole.size).toBeGreaterThan(50);
  });

  test("of the frame and the components are all used", () => {
    const { whole, beginnings } = idsUsed(families);
    const own = [...english.keys()].filter((id) => /^(app|components)-/.test(id));
    const idle = own.filter((id) => !whole.has(id) && ![...beginnings.keys()].some((start) => id.startsWith(start)));
    expect(idle).toEqual([]);
  });
});

describe("looking words up", () => {
  const catalog = catalogFrom("en", [
    "found = { $count ->\n    [one] { $count } row\n   *[other] { $count } rows\n}\nfield = Name\n    .hint = As on letters",
  ]);

  test("chooses the plural by language and writes the number in the business's formats", () => {
    const say = sayFrom(catalog, writerFor({ locale: "de-DE" }));
    expect(say("found", { count: 1 })).toBe("1 row");
    expect(say("found", { count: 12345 })).toBe("12.345 rows");
  });

  test("reaches attributes, and shows the id of words that are missing", () => {
    const say = sayFrom(catalog, writerFor({ locale: "en-GB" }));
    expect(say("field.hint")).toBe("As on letters");
    expect(say("nowhere")).toBe("⟦nowhere⟧");
  });

  test("takes the person's language, else the computer's, else English", () => {
    expect(languageFor("de", ["fr-FR"])).toBe("de");
    expect(languageFor("system", ["fr-FR", "de-AT"])).toBe("de");
    expect(languageFor("system", ["fr-FR"])).toBe("en");
  });
});
