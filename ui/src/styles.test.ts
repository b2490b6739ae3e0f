import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" });
const read = (path: string) => readFileSync(join(source, path), "utf8");

/** Where a style sheet that is imported lies. */
const sheetOf = (importer: string, path: string) =>
  path.startsWith("~/") ? path.slice(2) : join(dirname(importer), path);

/** Classes that a component names and its style sheet does not have. */
function missingClasses(path: string): string[] {
  const text = read(path);
  return [...text.matchAll(/import (\w+) from "([^"]+\.module\.css)"/g)].flatMap(([, name = "", sheet = ""]) => {
    const css = read(sheetOf(path, sheet));
    const used = [...text.matchAll(new RegExp(String.raw`\b${name}\.(\w+)`, "g"))].map(([, used = ""]) => used);
    return used.filter((one) => !new RegExp(String.raw`\.${one}\b`).test(css)).map((one) => `${path}: ${one}`);
  });
}

test("every class that a component names is in its style sheet", () => {
  expect(files.filter((path) => path.endsWith(".tsx")).flatMap(missingClasses)).toEqual([]);
});

test("colours are named in tokens.css only", () => {
  const sheets = files.filter((path) => path.endsWith(".css") && path !== "tokens.css");
  const coloured = sheets.filter((path) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)\(/i.test(read(path)));
  expect(coloured).toEqual([]);
});

test("every style sheet puts its rules into a layer", () => {
  const sheets = files.filter((path) => path.endsWith(".css"));
  const loose = sheets.filter((path) => !/^(\s|\/\*[^]*?\*\/)*@layer /.test(read(path)));
  expect(loose).toEqual([]);
});
