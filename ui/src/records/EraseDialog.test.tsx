import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { leadOf } from "~/dev/fakePeople";
import { renderApp } from "~/dev/rendering";
import { feature } from "~/features/leads";
import { fakeCommands as privacy } from "~/features/privacy/fake";
import { fakeError } from "~/ipc/fake";

test("the certificate is shown although the person cannot be read any more", async () => {
  const user = userEvent.setup();
  let isErased = false;
  const { core } = renderApp([feature], "/leads/7", {
    lead: () => {
      if (isErased) throw fakeError({ kind: "notFound", code: "lead-missing" });
      return leadOf("7", { name: "Ben Okafor" });
    },
    lead_sources: () => [],
    list_leads: () => ({ items: [], total: 0, next: null }),
    plan_erasure: privacy["plan_erasure"]!,
    erase_person: (args) => {
      isErased = true;
      core.announce(["leads"]);
      return privacy["erase_person"]!(args);
    },
  });
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("menuitem", { name: "Erase…" }));
  expect(await screen.findByText(/VAT Act 1994/)).toBeDefined();
  await user.type(screen.getByLabelText(/Type “Ben Okafor”/), "Ben Okafor");
  await user.click(screen.getByRole("button", { name: "Erase Ben Okafor" }));
  expect(await screen.findByText("Ben Okafor is erased")).toBeDefined();
  expect(screen.getByRole("button", { name: "Save certificate…" })).toBeDefined();
});

test("texts that could not be looked for are not passed over in silence", async () => {
  const user = userEvent.setup();
  let isThere = false;
  renderApp([feature], "/leads/7", {
    lead: () => leadOf("7", { name: "Ben Okafor" }),
    lead_sources: () => [],
    list_leads: () => ({ items: [], total: 0, next: null }),
    plan_erasure: privacy["plan_erasure"]!,
    find_person: (args) => {
      if (!isThere) throw fakeError({ kind: "internal", code: "fault" });
      return privacy["find_person"]!(args);
    },
  });
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("menuitem", { name: "Erase…" }));
  const again = await screen.findByRole("button", { name: "Try again" });
  isThere = true;
  await user.click(again);
  expect(await screen.findByText(/texts? elsewhere names? this person/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});
