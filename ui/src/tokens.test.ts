import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
const tokens = new Map(pairs.map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));

function colour(name: string, theme: "light" | "dark"): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`no token ${name}`);
  return token[theme];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Text on its ground, at least 4.5 (WCAG 1.4.3). */
const texts: readonly (readonly [text: string, ground: string])[] = [
  ...["text", "text-2", "text-3"].flatMap((text) =>
    ["bg", "surface", "sunken", "hover"].map((ground) => [text, ground] as const),
  ),
  ["text", "accent-soft"],
  ["text-2", "accent-soft"],
  ["accent", "surface"],
  ["accent", "bg"],
  ["accent", "hover"],
  ["accent", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-danger", "danger"],
  ...["danger", "warn", "success", "info"].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ["text", `${tone}-soft`] as const,
  ]),
  ["danger", "surface"],
  ["success", "surface"],
  ["surface", "text"],
];

/** Edges of controls and the focus ring, at least 3 (WCAG 1.4.11). */
const edges: readonly (readonly [edge: string, ground: string])[] = [
  ["control-border", "surface"],
  ["control-border", "bg"],
  ["focus", "surface"],
  ["focus", "bg"],
  ["focus", "hover"],
  ["focus", "accent-soft"],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(texts)("%s on %s reads well", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)("%s stands out on %s", (edge, ground) => {
    expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

test("the measure knows black on white and a pair that is too faint", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
});
