import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Users } from "lucide-react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openStatus } from "~/dev/fakeCore";
import type { ShellStatus } from "~/ipc/bindings";
import { followChanges } from "~/ipc/changes";
import { connectFakeCore, fakeError } from "~/ipc/fake";
import { App } from "./App";
import type { Feature } from "./feature";
import { Page } from "./Page";
import { queriesOfTheCore } from "./start";

const broken = { isBroken: false };

function Home() {
  if (broken.isBroken) throw new Error("Ana Costa has no name");
  return <Page>the home page</Page>;
}

const features: readonly Feature[] = [
  {
    routes: [
      { path: "/", title: "components-columns", screen: "home", load: () => Promise.resolve({ default: Home }) },
    ],
    sidebar: { path: "/", label: "components-columns", icon: Users, order: 1 },
    firstRun: () => Promise.resolve({ default: () => "welcome" }),
  },
];

function start(change: Partial<ShellStatus>) {
  let status: ShellStatus = { ...openStatus, ...change };
  const core = connectFakeCore({
    shell_status: () => status,
    save_appearance: ({ appearance }) => {
      status = { ...status, appearance: appearance as ShellStatus["appearance"] };
      return null;
    },
    unlock_workspace: ({ passphrase }) => {
      if (passphrase !== "right") throw fakeError({ kind: "locked", code: "components-nothing-found" });
      status = { ...status, phase: "open" };
      core.announce(["shell"]);
      return null;
    },
    report_fault: () => "0199-incident",
    retry_opening: () => null,
  });
  const queries = queriesOfTheCore();
  void followChanges(queries);
  render(
    <QueryClientProvider client={queries}>
      <App features={features} />
    </QueryClientProvider>,
  );
  return { core, queries, user: userEvent.setup() };
}

beforeEach(() => {
  broken.isBroken = false;
});

describe("the window", () => {
  test("shows the first run while there is no workspace", async () => {
    start({ phase: "firstRun" });
    expect(await screen.findByText("welcome")).toBeTruthy();
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  test("asks for the passphrase while locked, says what is wrong with it, and opens with the right one", async () => {
    const { user } = start({ phase: "locked" });
    const field = await screen.findByLabelText("Passphrase");
    await user.type(field, "wrong{Enter}");
    expect(await screen.findByText("Nothing found.")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "right{Enter}");
    expect(await screen.findByText("the home page")).toBeTruthy();
  });

  test("forgets what it read once the workspace is locked", async () => {
    const { core, queries } = start({});
    await screen.findByText("the home page");
    queries.setQueryData(["contacts", "7"], { name: "Ana Costa" });
    core.answer({ shell_status: () => ({ ...openStatus, phase: "locked" }) });
    core.announce(["shell"]);
    await screen.findByLabelText("Passphrase");
    await waitFor(() => expect(queries.getQueryData(["contacts", "7"])).toBeUndefined());
  });

  test("says why the workspace cannot be opened", async () => {
    start({ phase: "problem", problem: fakeError({ code: "components-nothing-found" }) });
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing found.");
  });

  test("shows an incident id, and no personal value, when a page cannot be drawn", async () => {
    vi.spyOn(console, "error").mockReturnValue(undefined);
    vi.spyOn(console, "warn").mockReturnValue(undefined);
    broken.isBroken = true;
    const { core } = start({});
    expect(await screen.findByText("Incident 0199-incident")).toBeTruthy();
    const reported = JSON.stringify(core.calls.filter(({ command }) => command === "report_fault"));
    expect(reported).toContain("Error");
    expect(reported).not.toContain("Ana Costa");
  });

  test("speaks German when asked to", async () => {
    start({ appearance: { ...openStatus.appearance, language: "de" } });
    expect(await screen.findByRole("navigation", { name: "Seiten" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("de");
  });

  test("changes the text size by Ctrl and plus, and keeps it", async () => {
    const { user, core } = start({});
    await screen.findByText("the home page");
    await user.keyboard("{Control>}+{/Control}");
    expect(document.documentElement.style.fontSize).toBe("110%");
    expect(core.calls.at(-1)).toMatchObject({ command: "save_appearance", args: { appearance: { textSize: 110 } } });
  });

  test("lists the shortcuts with a question mark", async () => {
    const { user } = start({});
    await screen.findByText("the home page");
    await user.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeTruthy();
    expect(screen.getByText("Search or do anything")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  });
});
