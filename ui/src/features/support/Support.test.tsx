import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { fakeCommands } from "./fake";
import { feature } from ".";

function open(path: string, more: Parameters<typeof renderApp>[2] = {}) {
  const user = userEvent.setup();
  const { core } = renderApp([feature], path, { ...fakeCommands, ...more });
  const args = (name: string) => core.calls.find(({ command }) => command === name)?.args;
  return { user, core, args };
}

test("a request is written with a message alone and opens", async () => {
  const { user, args } = open("/help");
  await user.click(await screen.findByRole("button", { name: "Write a request" }));
  await user.type(await screen.findByRole("textbox", { name: "Message" }), "How do I print?");
  await user.click(screen.getByRole("button", { name: "Write request" }));
  expect(await screen.findByText(/It has not left this computer/)).toBeDefined();
  expect(args("record_support")).toMatchObject({ form: { kind: "question", title: "", message: "How do I print?" } });
});

test("a complaint goes to the request desk, which acknowledges it within 30 days", async () => {
  const { user, args } = open("/help?new=complaint", {
    record_request: () => ({ change: "change", record: { id: "request-1" } }),
  });
  expect(await screen.findByText(/acknowledged within 30 days/)).toBeDefined();
  await user.type(screen.getByRole("textbox", { name: "Message" }), "You kept too much.");
  await user.click(screen.getByRole("button", { name: "Record complaint" }));
  await waitFor(() => expect(args("record_request")).toBeDefined());
  expect(args("record_request")).toMatchObject({ input: { kind: "complaint", asker: { kind: "account" } } });
});

test("nothing that a running program wrote down is ticked, and only ticked lines go", async () => {
  const { user, core, args } = open("/help/support-3");
  await user.click(await screen.findByRole("button", { name: "Choose facts" }));
  const log = await screen.findByRole("group", { name: "The log" });
  for (const line of within(log).getAllByRole<HTMLInputElement>("checkbox")) expect(line.checked).toBe(false);
  const schema = screen.getByRole<HTMLInputElement>("checkbox", { name: "Schema: 16" });
  expect(schema.checked).toBe(true);
  await user.click(schema);
  await user.click(screen.getByRole("button", { name: "Add 8 lines" }));
  await waitFor(() => expect(args("choose_support_facts")).toBeDefined());
  core.announce(["account"]);
  const { chosen } = args("choose_support_facts") as { chosen: readonly string[] };
  expect(chosen).not.toContain("f6");
  expect(chosen).not.toContain("f10");
  expect(await screen.findByText("8 lines go with this request:")).toBeDefined();
});

test("it is read as it leaves before it is opened in the mail program", async () => {
  const { user, core } = open("/help/support-2");
  await user.click(await screen.findByText("Read it as it will leave"));
  expect(screen.getByText("Attached: okicrm-diagnostics.txt")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Open in mail program" }));
  expect(await screen.findByText(/Send it there/)).toBeDefined();
  expect(core.calls.some(({ command }) => command === "mail_support")).toBe(true);
});

test("a pasted answer lies with its request, and a file that is no mail is refused in words", async () => {
  const { user, core } = open("/help/support-3", {
    add_support_mail: () => {
      throw fakeError({ kind: "refused", code: "support-no-mail" });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Choose a file…" }));
  expect(await screen.findByText(/This file is no e-mail/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Paste an answer" }));
  await user.type(await screen.findByRole("textbox", { name: "The words of the answer" }), "Turn it on.");
  await user.click(screen.getByRole("button", { name: "Keep answer" }));
  core.announce(["account"]);
  expect(await screen.findByText("Turn it on.")).toBeDefined();
  expect(screen.getByText("Answered")).toBeDefined();
});

test("a report of what broke is asked about or deleted", async () => {
  const { user, args } = open("/help");
  const [ask] = await screen.findAllByRole("button", { name: /^Ask about it/ });
  await user.click(ask!);
  const subject = await screen.findByRole<HTMLInputElement>("textbox", { name: "Subject" });
  await waitFor(() => expect(subject.value).toBe("OkiCRM 0.1.0 ended unexpectedly"));
  await user.type(screen.getByRole("textbox", { name: "Message" }), "It closed while I opened a file.");
  await user.click(screen.getByRole("button", { name: "Write request" }));
  await waitFor(() => expect(args("choose_support_facts")).toMatchObject({ chosen: ["crash-1"] }));
});

test("nothing asked and nothing broken say so", async () => {
  open("/help", { support_requests: () => [], crash_reports: () => [] });
  expect(await screen.findByText(/You have asked nothing yet/)).toBeDefined();
  expect(await screen.findByText("Nothing broke.")).toBeDefined();
});
