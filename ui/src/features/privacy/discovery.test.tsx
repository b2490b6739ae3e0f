import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { fakeCommands } from "./fake";
import { feature } from "./index";

function open(more: Parameters<typeof renderApp>[2] = {}) {
  const user = userEvent.setup();
  const path = "/privacy/person/contact-contact-1";
  const { core } = renderApp([feature], path, { ...fakeCommands, ...more });
  const press = async (role: string, name: string): Promise<void> => {
    await user.click(await screen.findByRole(role, { name }));
    core.announce(["privacy"]);
  };
  return { user, core, press };
}

test("a place is marked as about somebody else, and the mark is taken back", async () => {
  const { press, core } = open();
  await press("button", "Somebody else: OKAFOR, Ben in Lunch at the fair");
  await press("button", "Take back what was said about OKAFOR, Ben in Lunch at the fair");
  expect(
    await screen.findByRole("button", { name: "About this person: OKAFOR, Ben in Lunch at the fair" }),
  ).toBeDefined();
  const states = core.calls.filter(({ command }) => command === "choose_mentions").map(({ args }) => args.state);
  expect(states).toEqual(["notHers", "open"]);
});

test("whoever is named beside the person is shown in the copy only when somebody says so", async () => {
  const { press } = open();
  await press("switch", "Show Grace Hopper in the copy");
  expect(await screen.findByText("Grace Hopper is shown in the copy.")).toBeDefined();
});

test("words are taken out by hand with a reason, and shown again", async () => {
  const { user, press, core } = open();
  await press("button", "Take words out…");
  await user.type(await screen.findByLabelText(/Words or passage/), "the secret recipe");
  await press("button", "Take words out");
  expect(await screen.findByText("This is needed. Please fill it in.")).toBeDefined();
  await user.type(screen.getByLabelText(/Why/), "Trade secret");
  await press("button", "Take words out");
  expect(await screen.findByText("The words are taken out.")).toBeDefined();
  await press("button", "Show “the offer to his brother” again");
  expect(await screen.findByText("The words stand in the copy again.")).toBeDefined();
  const last = core.calls.findLast(({ command }) => command === "hide_words");
  expect(last?.args).toMatchObject({ words: "the secret recipe", reason: "Trade secret" });
});

test("the password that was made for a copy is shown once", async () => {
  const { press } = open();
  await press("button", "Save the copy…");
  await press("button", "Choose where to save…");
  expect(await screen.findByText("k7wd-m2xq-9fhr-t4np-c8vz")).toBeDefined();
  await press("button", "I have written it down");
  await waitFor(() => expect(screen.queryByText("k7wd-m2xq-9fhr-t4np-c8vz")).toBeNull());
});

test("a person who is gone is said so, with a way to try again", async () => {
  open({
    find_person: () => {
      throw fakeError({ code: "record-not-found", kind: "notFound" });
    },
  });
  expect((await screen.findAllByText(/not there any more/)).length).toBeGreaterThan(0);
});
