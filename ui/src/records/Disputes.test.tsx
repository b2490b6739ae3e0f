import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { connectFakeCore } from "~/ipc/fake";
import { Details, TextRow } from "./Details";
import { DisputeDialog } from "./DisputeDialog";
import { Disputed } from "./Disputes";

const ana = { kind: "contact" as const, id: "7" };

test("a statement stands at its field and is withdrawn there", async () => {
  const user = userEvent.setup();
  const withdrawn: unknown[] = [];
  connectFakeCore({
    disputes: () => [{ id: "d", field: "job", statement: "I never said that.", madeOn: "2026-11-18", request: null }],
    withdraw_dispute: ({ id }) => {
      withdrawn.push(id);
      return "change";
    },
  });
  renderWithWords(
    <Disputed person={ana}>
      <Details>
        <TextRow word="name" value="Ana Costa" onSave={vi.fn()} />
        <TextRow word="job" value="Dentist" onSave={vi.fn()} />
      </Details>
    </Disputed>,
  );
  expect(await screen.findByText(/I never said that/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Withdraw the statement about: Job title" }));
  await waitFor(() => expect(withdrawn).toEqual(["d"]));
  expect(await screen.findByText("The statement was withdrawn")).toBeDefined();
});

test("a statement is attached in the person's words", async () => {
  const user = userEvent.setup();
  const made: unknown[] = [];
  connectFakeCore({
    dispute_field: ({ dispute }) => {
      made.push(dispute);
      return "change";
    },
  });
  renderWithWords(<DisputeDialog person={ana} name="Ana Costa" isOpen onClose={vi.fn()} />);
  await user.type(await screen.findByLabelText("In the person’s words"), "Not mine");
  await user.click(screen.getByRole("button", { name: "Attach" }));
  await waitFor(() => expect(made).toEqual([{ field: "record", statement: "Not mine", request: null }]));
});
