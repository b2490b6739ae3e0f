import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError } from "~/ipc/fake";
import { fakeCommands } from "../fake";
import { feature } from "../index";

function open(path: string, more: Parameters<typeof renderApp>[2] = {}) {
  const user = userEvent.setup();
  const { core } = renderApp([feature], path, { ...fakeCommands, ...more });
  return { user, core };
}

test("a request for a copy is answered in five presses, the password seen", async () => {
  const { user, core } = open("/privacy/requests/request-7");
  for (const name of [
    "I know who asks",
    "Save the copy…",
    "Choose where to save…",
    "I have written it down",
    "Answer sent: By e-mail",
  ]) {
    await user.click(await screen.findByRole("button", { name }));
    core.announce(["privacy"]);
  }
  expect(await screen.findByText("This request is closed. Nothing is left to do.")).toBeDefined();
  const given = core.calls.map(({ command }) => command);
  expect(given).toContain("save_request_copy");
  expect(given).toContain("answer_request");
});

test("the list says until when, and who asked", async () => {
  open("/privacy");
  expect(await screen.findByRole("link", { name: "Request 9 · Erasure" })).toBeDefined();
  expect(screen.getByText("Ana Costa")).toBeDefined();
  expect(screen.getByText("the month begins when it is proven who asks")).toBeDefined();
  expect(screen.getByText("Erased person")).toBeDefined();
});

test("nobody having asked says what to do when somebody does", async () => {
  open("/privacy", { requests: () => [] });
  expect(await screen.findByText(/Nobody has asked about her data yet/)).toBeDefined();
});

test("a refused step says why and what to do", async () => {
  const { user } = open("/privacy/requests/request-9", {
    confirm_request_identity: () => {
      throw fakeError({ kind: "conflict", code: "request-done-already" });
    },
  });
  await user.click(await screen.findByRole("button", { name: "I know who asks" }));
  expect(await screen.findByText(/This step was taken already/)).toBeDefined();
});

test("what is wrong with a new request stands at its field", async () => {
  const { user, core } = open("/privacy", {
    requests: () => [],
    record_request: () => {
      throw fakeError({
        kind: "invalid",
        code: "request-invalid",
        problems: [{ field: "name", code: "settings-field-missing" }],
      });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Record a request…" }));
  await user.click(await screen.findByRole("button", { name: "Record request" }));
  expect(await screen.findByText("This is needed. Please fill it in.")).toBeDefined();
  await waitFor(() => expect(core.calls.some(({ command }) => command === "record_request")).toBe(true));
});

test("a refusal asks for its reasons", async () => {
  const { user, core } = open("/privacy/requests/request-8");
  await user.click(await screen.findByRole("button", { name: "Decide…" }));
  expect(screen.queryByText("The law’s reasons")).toBeNull();
  await user.click(await screen.findByRole("radio", { name: "Refuse" }));
  await user.click(await screen.findByRole("checkbox", { name: /could not establish who is asking/ }));
  await user.click(screen.getByRole("button", { name: "Note it" }));
  await waitFor(() => expect(core.calls.find(({ command }) => command === "decide_request")).toBeDefined());
  const { args } = core.calls.find(({ command }) => command === "decide_request")!;
  expect(args).toMatchObject({ form: { decision: "refused", exemptions: ["notIdentified"] } });
});
