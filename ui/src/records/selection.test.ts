import { expect, test } from "vitest";
import { chosenOf } from "./selection";

test("ticked rows are meant by their ids", () => {
  expect(chosenOf({ kind: "some", ids: new Set(["7", "8"]) }, {})).toEqual({ ids: ["7", "8"] });
});

test("of all that match those unticked are left out", () => {
  const query = { text: "oak" };
  expect(chosenOf({ kind: "all", except: new Set(["8"]) }, query)).toEqual({ matching: { query, except: ["8"] } });
});
