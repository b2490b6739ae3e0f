import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { feature } from ".";
import { fakeCommands } from "./fake";

test("the register says who handles data, where that is, and what is missing", async () => {
  renderApp([feature], "/privacy?tab=processors", fakeCommands);
  const row = await screen.findByRole("row", { name: /Pigeon Inc\./ });
  expect(within(row).getByText(/SI 2023\/1028/)).toBeDefined();
  expect(within(row).getByText(/No agreement yet/)).toBeDefined();
  const own = screen.getByRole("row", { name: /Harbour Hosting Ltd/ });
  expect(within(own).getByText("The workspace lies here")).toBeDefined();
  expect(within(own).queryByRole("button", { name: /Remove/ })).toBeNull();
});

test("what a row lacks is told at its field, and a removed one comes back with Undo", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=processors", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Add a processor" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  expect((await within(dialog).findAllByText("This is needed. Please fill it in.")).length).toBe(2);
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "Remove Quill & Ledger" }));
  expect(await screen.findByText("Quill & Ledger was removed from the register")).toBeDefined();
  expect(core.calls.some(({ command }) => command === "remove_processor")).toBe(true);
});

test("a breach counts its hours, and who was told is noted", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=breaches", fakeCommands);
  expect(await screen.findByText("45 hours left to tell the authority")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "The authority was told" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "take_breach_step")).toBe(true));
  expect(await screen.findByText("It is noted for breach 1")).toBeDefined();
});

test("what was passed on stands with its law and who approved it", async () => {
  renderApp([feature], "/privacy?tab=disclosures", fakeCommands);
  const row = await screen.findByRole("row", { name: /Revenue and Customs/ });
  expect(within(row).getByText("Finance Act 2008, Sch. 36")).toBeDefined();
  expect(within(row).getByText("Approved by Sara Lind")).toBeDefined();
  expect(screen.getByText(/2 left out/)).toBeDefined();
});

test("the business is given with a preview of who goes, and its password is shown once", async () => {
  const user = userEvent.setup();
  const countries = () => [{ code: "US", currency: "USD" }];
  const { core } = renderApp([feature], "/privacy?tab=disclosures", { ...fakeCommands, countries });
  await user.click(await screen.findByRole("button", { name: "Give the business…" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Write the archive" }));
  expect((await within(dialog).findAllByText("This is needed. Please fill it in.")).length).toBe(3);
  await user.type(within(dialog).getByLabelText(/To whom/), "Buyer & Sons");
  await user.type(within(dialog).getByLabelText("What for"), "Purchase");
  await user.type(within(dialog).getByLabelText("By which right"), "Contract");
  await user.click(within(dialog).getByRole("button", { name: /Recipient’s country/ }));
  await user.click(await screen.findByRole("option", { name: "United States" }));
  expect(await within(dialog).findByText("411 people go")).toBeDefined();
  expect(within(dialog).getByText(/2 people stay out/)).toBeDefined();
  await user.click(within(dialog).getByRole("button", { name: "Write the archive" }));
  expect(await screen.findByText("ktw7-9cpm-x2fe-hq4n-b8ud")).toBeDefined();
  const given = core.calls.findLast(({ command }) => command === "transfer_business");
  expect(given?.args).toMatchObject({ form: { basis: "Contract", to: { country: "US" } } });
});

test("a workspace that holds records takes no business over, and says so", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/privacy?tab=disclosures", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Take a business over…" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText(/The archive’s password/), "something else");
  await user.click(within(dialog).getByRole("button", { name: "Choose the archive" }));
  expect(await within(dialog).findByText(/This workspace has records already/)).toBeDefined();
  await user.clear(within(dialog).getByLabelText(/The archive’s password/));
  await user.type(within(dialog).getByLabelText(/The archive’s password/), "ktw7-9cpm-x2fe-hq4n-b8ud");
  await user.click(within(dialog).getByRole("button", { name: "Choose the archive" }));
  expect(await screen.findByText(/498 records of Oak & Iron are here/)).toBeDefined();
});

test("registers that cannot be read are said to be so", async () => {
  renderApp([feature], "/privacy?tab=processors", {
    ...fakeCommands,
    processors: () => {
      throw fakeError({ code: "storage-unreachable", kind: "unavailable" });
    },
  });
  expect(await screen.findByText(/The database does not answer/)).toBeDefined();
});
