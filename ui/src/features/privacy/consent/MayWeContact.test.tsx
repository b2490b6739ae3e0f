import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import type { ConsentCell, ConsentStatement, ConsentView } from "~/ipc/bindings";
import { connectFakeCore, fakeError } from "~/ipc/fake";
import MayWeContact from "./MayWeContact";

const given: ConsentStatement = {
  id: "1",
  purpose: "newsletter",
  channel: "email",
  standing: "given",
  source: "website",
  wording: "I want the newsletter.",
  reason: "",
  saidOn: "2026-11-20",
  recordedAt: "2026-11-20T10:00:00Z",
  recordedBy: "Sara Test",
  supersededAt: null,
};

function view(statement: ConsentStatement | null): ConsentView {
  const cell = (channel: ConsentCell["channel"], said: ConsentStatement | null): ConsentCell => ({
    channel,
    allowed: said !== null,
    hasAddress: channel === "email",
    statement: said,
  });
  return {
    suppressed: false,
    history: statement === null ? [] : [statement],
    purposes: [
      {
        purpose: "newsletter",
        name: null,
        advertises: true,
        cells: [cell("email", statement), cell("phone", null), cell("text", null), cell("post", null)],
      },
    ],
  };
}

const about = { kind: "contact", id: "7" } as const;

test("pressing a consent takes it back with one press, and that can be undone", async () => {
  const user = userEvent.setup();
  const said: unknown[] = [];
  connectFakeCore({
    consents: () => view(given),
    sensitive_hints: () => [],
    record_consent: ({ statement }) => {
      said.push(statement);
      return { change: "change-1", record: view(null) };
    },
  });
  renderWithWords(<MayWeContact about={about} name="Ana Costa" />);
  await user.click(await screen.findByRole("button", { name: "Newsletter by E-mail: Yes. Agreed" }));
  await waitFor(() =>
    expect(said).toEqual([
      {
        purpose: "newsletter",
        channels: ["email"],
        standing: "withdrawn",
        source: "spoken",
        wording: "",
        reason: "",
        saidOn: "",
      },
    ]),
  );
  expect(await screen.findByText("Newsletter by E-mail is withdrawn")).toBeDefined();
  expect(screen.getByRole("button", { name: /Undo/ })).toBeDefined();
});

test("nothing is ticked in the form, and what is missing is said at its field", async () => {
  const user = userEvent.setup();
  connectFakeCore({
    consents: () => view(null),
    sensitive_hints: () => [],
    record_consent: () => {
      throw fakeError({
        code: "consent-invalid",
        problems: [{ field: "wording", code: "settings-field-missing", args: {} }],
      });
    },
  });
  renderWithWords(<MayWeContact about={about} name="Ana Costa" />);
  await user.click(await screen.findByRole("button", { name: "Record consent…" }));
  const dialog = await screen.findByRole("dialog");
  for (const box of within(dialog).getAllByRole("checkbox")) expect(box).toHaveProperty("checked", false);
  for (const choice of within(dialog).getAllByRole("radio")) expect(choice).toHaveProperty("checked", false);
  const save = within(dialog).getByRole("button", { name: "Record" });
  expect(save).toHaveProperty("disabled", true);
});

test("a hint at sensitive data asks once, calmly, and sends only the answer", async () => {
  const user = userEvent.setup();
  const answers: unknown[] = [];
  connectFakeCore({
    consents: () => view(null),
    sensitive_hints: () => [{ category: "health", word: "diabetes", age: 0 }],
    answer_sensitive_hint: ({ category, answer }) => {
      answers.push([category, answer]);
      return "change-2";
    },
  });
  renderWithWords(<MayWeContact about={about} name="Ana Costa" />);
  expect(await screen.findByText(/“diabetes” sounds like health/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: /Answer/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Care for health, under secrecy" }));
  await waitFor(() => expect(answers).toEqual([["health", "care"]]));
});
