import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { openStatus } from "~/dev/fakeCore";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { fakeCommands } from "./fake";
import { feature } from "./index";
import { placeOf } from "./places";

test("what was written is named with its folder, and earlier exports are listed", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/export", fakeCommands);
  expect(await screen.findByText("15 Nov 2026", { exact: false })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Export… Tables as CSV" }));
  expect(
    await screen.findByText(/3 files were written\..*In \/home\/sara\/Documents\/okicrm-2026-11-22/),
  ).toBeDefined();
  expect(screen.getByText("companies.csv")).toBeDefined();
});

test("a running export says how far it is and can be stopped", async () => {
  const user = userEvent.setup();
  let stop: (thrown: unknown) => void = () => undefined;
  const { core } = renderApp([feature], "/export", {
    ...fakeCommands,
    export_everything: () =>
      new Promise((_, reject) => {
        stop = reject;
      }),
    cancel_job: () => {
      stop(fakeError({ code: "export-stopped" }));
      return null;
    },
  });
  await user.click(await screen.findByRole("button", { name: "Export… Everything as JSON" }));
  const job = { id: "1", title: "shell-job-export", done: 50, total: 100, secondsLeft: 3, cancellable: true };
  core.answer({ shell_status: () => ({ ...openStatus, jobs: [job] }) });
  core.announce(["shell"]);
  await user.click(await screen.findByRole("button", { name: "Cancel, no file is written" }));
  expect(await screen.findByText("The export was stopped. No file was written.")).toBeDefined();
});

test("changing one's mind writes nothing and says nothing", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/export", { ...fakeCommands, export_everything: () => null, past_exports: () => [] });
  await user.click(await screen.findByRole("button", { name: "Export… Contacts as vCards" }));
  await waitFor(() => expect(screen.queryByText(/written/)).toBeNull());
  expect(
    within(screen.getByRole("region", { name: "Earlier exports" })).getByText("Nothing was exported so far."),
  ).toBeDefined();
});

test("a path is taken apart on every system", () => {
  expect(placeOf("/home/sara/all.json")).toEqual({ folder: "/home/sara", name: "all.json" });
  expect(placeOf("C:\\Users\\Sara\\all.json")).toEqual({ folder: "C:\\Users\\Sara", name: "all.json" });
});
