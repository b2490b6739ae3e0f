import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { Warnings } from "./Warnings";

const warnings = [
  { code: "workspace-in-synchronised-folder", args: {} },
  { code: "workspace-clock-ahead", args: { last: "2016-11-22" } },
];

test("each warning is told in words and can be put away by itself", async () => {
  renderWithWords(<Warnings warnings={warnings} />);
  expect(screen.getByText(/more than a year ago/).textContent).toContain("22 November 2016");
  expect(screen.getAllByRole("status")).toHaveLength(2);
  const hide = screen.getAllByRole("button", { name: "Put away until the next start" });
  if (hide[0] === undefined) throw new Error("the button is missing");
  await userEvent.click(hide[0]);
  expect(screen.getAllByRole("status")).toHaveLength(1);
  expect(screen.getByText(/more than a year ago/)).toBeDefined();
});

test("where nothing is to be warned of, no room is taken", () => {
  renderWithWords(<Warnings warnings={[]} />);
  expect(screen.queryByRole("region", { name: "What should not stay as it is" })).toBeNull();
});
