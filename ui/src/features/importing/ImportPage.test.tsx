import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openStatus } from "~/dev/fakeCore";
import { renderApp } from "~/dev/rendering";
import { fakeError, type FakeCommand } from "~/ipc/fake";
import { fakeCommands, reportOf } from "./fake";
import { feature } from "./index";

const contacts = {
  ...feature,
  routes: [
    ...feature.routes,
    { path: "/contacts", title: "contacts-title", load: () => Promise.resolve({ default: () => null }) },
  ],
};

function openImport(commands: Record<string, FakeCommand> = {}) {
  return renderApp([contacts as typeof feature], "/import", { ...fakeCommands, ...commands });
}

async function toCheck(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole("button", { name: /^Choose a file/ }));
  await user.click(await screen.findByRole("button", { name: "See what would happen" }));
  await screen.findByRole("list", { name: "What becomes of the rows" });
}

test("a file goes through columns and check before anything is taken", async () => {
  const user = userEvent.setup();
  const { core } = openImport();
  await user.click(await screen.findByRole("button", { name: /^Choose a file/ }));
  const row = (await screen.findByRole("rowheader", { name: "Vrij1" })).closest("tr")!;
  expect(within(row).getByText("gold")).toBeDefined();
  expect(within(row).getByText("Please choose")).toBeDefined();
  await user.click(within(row).getByRole("button"));
  await user.click(await screen.findByRole("option", { name: "Tags" }));
  await waitFor(() => expect(within(row).getByText("You chose")).toBeDefined());
  await user.click(screen.getByRole("button", { name: "See what would happen" }));
  expect(await screen.findByText("4,786")).toBeDefined();
  expect(core.calls.some(({ command }) => command === "run_import")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Import 4,786 contacts" }));
  expect(await screen.findByText("customers.csv is imported.")).toBeDefined();
  const [call] = core.calls.filter(({ command }) => command === "run_import");
  expect(call?.args["choices"]).toMatchObject({ columns: [{ column: 4, target: { field: "tags" } }] });
});

test("each reason stands once with its rows", async () => {
  const user = userEvent.setup();
  openImport();
  await toCheck(user);
  const left = screen.getByRole("region", { name: "Rows that cannot be taken" });
  expect(within(left).getByText(/The row names nobody/)).toBeDefined();
  expect(within(left).getByText("5 rows: 310, 313, 316, 319, 322")).toBeDefined();
});

test("a running import says how far it is, and cancelling leaves everything as before", async () => {
  const user = userEvent.setup();
  let stop: (thrown: unknown) => void = () => undefined;
  const job = {
    id: "9",
    title: "shell-job-import",
    done: 2_900,
    total: 4_812,
    secondsLeft: 6,
    cancellable: true,
  };
  const { core } = openImport({
    run_import: () =>
      new Promise((_, reject) => {
        stop = reject;
      }),
    cancel_job: () => {
      stop(fakeError({ code: "import-stopped" }));
      return null;
    },
  });
  await toCheck(user);
  await user.click(screen.getByRole("button", { name: /^Import 4,786/ }));
  core.answer({ shell_status: () => ({ ...openStatus, jobs: [job] }) });
  core.announce(["shell"]);
  const running = await screen.findByRole("region", { name: "Importing customers.csv" });
  await waitFor(() => expect(within(running).getByRole("progressbar").getAttribute("aria-valuenow")).toBe("60"));
  await user.click(within(running).getByRole("button", { name: "Cancel, nothing is kept" }));
  expect(await screen.findByText("The import was stopped. Everything is as it was before.")).toBeDefined();
  expect(screen.getByRole("button", { name: /^Import 4,786/ })).toBeDefined();
});

test("the whole import is undone at once", async () => {
  const user = userEvent.setup();
  const undone: unknown[] = [];
  openImport({
    run_import: () => reportOf("skip", "42"),
    undo_import: ({ id }) => {
      undone.push(id);
      return { removed: 4_786, restored: 0, kept: ["7"] };
    },
  });
  await toCheck(user);
  await user.click(screen.getByRole("button", { name: /^Import 4,786/ }));
  await user.click(await screen.findByRole("button", { name: "Undo this import" }));
  expect(await screen.findByText("The import of customers.csv is taken back.")).toBeDefined();
  expect(undone).toEqual(["42"]);
  expect(screen.queryByRole("button", { name: "Undo this import" })).toBeNull();
});

test("earlier imports can be undone from the list, and say why where they cannot", async () => {
  const user = userEvent.setup();
  const { core } = openImport();
  const list = await screen.findByRole("region", { name: "Earlier imports" });
  expect(within(list).getByText("More than 30 days ago")).toBeDefined();
  await user.click(within(list).getByRole("button", { name: "Undo the import of Connections.csv" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "undo_import")).toBe(true));
  await user.click(within(list).getByRole("button", { name: "Show the rows left" }));
  expect(await within(list).findByText(/14 rows: 2, 5, 8/)).toBeDefined();
});

test("a file that cannot be read says why and lets it be read differently", async () => {
  const user = userEvent.setup();
  openImport({
    preview_import: () => {
      throw fakeError({ kind: "invalid", code: "import-quote-unclosed", args: { line: "7" } });
    },
  });
  await user.click(await screen.findByRole("button", { name: /^Choose a file/ }));
  expect(await screen.findByText(/opened on line 7 is never closed/)).toBeDefined();
  expect(screen.getByText("Encoding")).toBeDefined();
});

test("an export of OkiCRM comes back whole", async () => {
  const user = userEvent.setup();
  openImport({ is_export: () => true });
  await user.click(await screen.findByRole("button", { name: /^Choose a file/ }));
  await user.click(await screen.findByRole("button", { name: "Bring everything back" }));
  const kinds = await screen.findByRole("list", { name: "What came back" });
  expect(within(kinds).getByText("1,204")).toBeDefined();
});

test("a file that is dropped anywhere goes to the import", async () => {
  const { core } = openImport();
  await screen.findByRole("button", { name: /^Choose a file/ });
  core.send("dragged", { count: 1, importable: true });
  expect(await screen.findByText("Let go to import this file")).toBeDefined();
  core.send("dropped", {
    files: [{ file: { token: "b2", name: "dropped.csv", size: 12 }, importable: true }],
    refused: [],
  });
  expect(await screen.findByText(/^dropped\.csv · /)).toBeDefined();
  expect(screen.queryByText("Let go to import this file")).toBeNull();
});

test("a file of another kind is refused in words", async () => {
  const { core } = openImport();
  await screen.findByRole("button", { name: /^Choose a file/ });
  core.send("dropped", {
    files: [{ file: { token: "b3", name: "photo.png", size: 12 }, importable: false }],
    refused: ["a folder"],
  });
  expect(await screen.findByText(/“photo\.png” cannot be imported\. OkiCRM reads CSV/)).toBeDefined();
  expect(await screen.findByText(/“a folder” is a folder or cannot be read/)).toBeDefined();
});
