import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { feature } from ".";
import { fakeCommands } from "./fake";

test("the figures, the next report and the switch stand on one page, and off is one press", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=usage", fakeCommands);
  expect(await screen.findByText(/"contacts": "21-100"/)).toBeDefined();
  await user.click(screen.getByRole("switch", { name: "Count pages" }));
  const answered = core.calls.find(({ command }) => command === "answer_usage");
  expect(answered?.args).toEqual({ on: false });
});

test("figures that cannot be read are said to be so", async () => {
  renderApp([feature], "/privacy?tab=usage", {
    ...fakeCommands,
    usage_figures: () => {
      throw fakeError({ code: "storage-unreachable", kind: "unavailable" });
    },
  });
  expect(await screen.findByText(/The database does not answer/)).toBeDefined();
});
