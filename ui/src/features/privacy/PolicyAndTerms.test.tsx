import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeAgreement } from "~/dev/fakeAgreement";
import { renderApp } from "~/dev/rendering";
import type { Agreement } from "~/ipc/bindings";
import { feature } from ".";
import { fakeCommands } from "./fake";

function withAgreement(first: Agreement) {
  let agreement = first;
  const become = (next: Agreement) => () => {
    agreement = next;
    return null;
  };
  return {
    ...fakeCommands,
    agreement: () => agreement,
    accept_texts: become(fakeAgreement("accepted")),
    withdraw_acceptance: become(fakeAgreement("withdrawn")),
  };
}

const banner = () => screen.queryByRole("region", { name: "Policy and terms" });

test("a changed text is told once, shown as a difference and accepted by its own ticks", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=requests", withAgreement(fakeAgreement("changed")));
  const told = await screen.findByRole("region", { name: "Policy and terms" });
  await user.click(within(told).getByRole("button", { name: "What changed" }));
  const policy = await screen.findByRole("region", { name: "Privacy policy" });
  await user.click(within(policy).getByRole("button", { name: "What changed" }));
  const dialog = await screen.findByRole("dialog", { name: "What changed" });
  expect((await within(dialog).findByText(/60/)).closest("del")).not.toBeNull();
  expect(within(dialog).getByText(/90/).closest("ins")).not.toBeNull();
  await user.keyboard("{Escape}");
  const accept = await screen.findByRole("button", { name: "Accept" });
  expect(accept.hasAttribute("disabled")).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: /accept the privacy policy/ }));
  await user.click(screen.getByRole("checkbox", { name: /accept the terms/ }));
  await user.click(accept);
  await waitFor(() => expect(core.calls.some(({ command }) => command === "accept_texts")).toBe(true));
  core.announce(["account"]);
  await waitFor(() => expect(banner()).toBeNull());
});

test("a changed text can be read later, and no page is held back", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/privacy?tab=processors", withAgreement(fakeAgreement("changed")));
  expect(await screen.findByRole("row", { name: /Pigeon Inc\./ })).toBeDefined();
  await user.click(await screen.findByRole("button", { name: "Hide until the next start" }));
  expect(banner()).toBeNull();
});

test("withdrawing is asked about, locks entering with words, and the lock cannot be put away", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=terms", withAgreement(fakeAgreement("accepted")));
  await user.click(await screen.findByRole("button", { name: "Withdraw acceptance" }));
  const asked = await screen.findByRole("alertdialog");
  expect(within(asked).getByText(/Nothing is deleted/)).toBeDefined();
  await user.click(within(asked).getByRole("button", { name: "Withdraw acceptance" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "withdraw_acceptance")).toBe(true));
  core.announce(["account"]);
  const told = await screen.findByRole("region", { name: "Policy and terms" });
  expect(within(told).getByText(/Entering is locked/)).toBeDefined();
  expect(within(told).queryByRole("button", { name: /Hide/ })).toBeNull();
  expect(await screen.findByRole("button", { name: "Accept" })).toBeDefined();
});

test("at a glance stands who receives what, and how long it stays", async () => {
  renderApp([feature], "/privacy?tab=glance", fakeCommands);
  const leads = await screen.findByRole("row", { name: /Winning customers/ });
  expect(within(leads).getByText(/12 months of silence/)).toBeDefined();
  expect(within(leads).getByText("Nobody but you")).toBeDefined();
});

test("the page of the policy is saved, and each answer shows the text it was given to", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=terms", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Save as a web page" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "save_policy_page")).toBe(true));
  await user.click(screen.getByRole("button", { name: "Read the Privacy policy, version 2" }));
  expect(await screen.findByRole("dialog", { name: "Privacy policy" })).toBeDefined();
});
