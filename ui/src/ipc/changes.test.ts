import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { followChanges } from "./changes";
import { connectFakeCore } from "./fake";

async function clientWith(keys: readonly (readonly string[])[]) {
  const queries = new QueryClient();
  for (const key of keys) queries.setQueryData(key, "read");
  const core = connectFakeCore({});
  const stop = await followChanges(queries);
  const stale = (key: readonly string[]) => queries.getQueryState(key)?.isInvalidated;
  return { core, stop, stale };
}

test("a change makes the queries of its topic stale and leaves the others alone", async () => {
  const { core, stale } = await clientWith([
    ["contacts", "list"],
    ["contacts", "page", "7"],
    ["invoices", "list"],
  ]);
  core.announce(["contacts"]);
  expect(stale(["contacts", "list"])).toBe(true);
  expect(stale(["contacts", "page", "7"])).toBe(true);
  expect(stale(["invoices", "list"])).toBe(false);
});

test("what is counted over all records is stale after each change of one, and not after the shell's own", async () => {
  const { core, stale } = await clientWith([
    ["privacy", "retention"],
    ["backups", "now"],
    ["contacts", "list"],
  ]);
  core.announce(["shell", "telemetry"]);
  expect(stale(["privacy", "retention"])).toBe(false);
  core.announce(["settings"]);
  expect(stale(["privacy", "retention"])).toBe(true);
  expect(stale(["backups", "now"])).toBe(true);
  expect(stale(["contacts", "list"])).toBe(false);
});

test("a topic matches whole key parts, not beginnings of words", async () => {
  const { core, stale } = await clientWith([["tasks"], ["tasksOfToday"]]);
  core.announce(["tasks"]);
  expect(stale(["tasks"])).toBe(true);
  expect(stale(["tasksOfToday"])).toBe(false);
});

test("after stopping, and for a payload that is no list of topics, nothing is read again", async () => {
  const { core, stop, stale } = await clientWith([["contacts"]]);
  core.send("changed", { contacts: true });
  expect(stale(["contacts"])).toBe(false);
  stop();
  core.announce(["contacts"]);
  expect(stale(["contacts"])).toBe(false);
});
