import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { contactOf } from "~/dev/fakePeople";
import { renderWithWords } from "~/dev/rendering";
import type { RequestView } from "~/ipc/bindings";
import { connectFakeCore } from "~/ipc/fake";
import { CorrectDialog } from "./CorrectDialog";

const request = { id: "r", name: "Anna Costa" } as RequestView;

test("what was wrong is put right, and issued documents that say it are named", async () => {
  const user = userEvent.setup();
  const told: unknown[] = [];
  connectFakeCore({
    contact: () => contactOf("7", { name: "Anna Costa" }),
    correct_on_request: ({ corrections }) => {
      told.push(corrections);
      return { change: "c", request: { ...request, note: "Name" }, documents: ["2026-0003"] };
    },
  });
  renderWithWords(<CorrectDialog request={request} person={{ kind: "contact", id: "7" }} onClose={vi.fn()} />);
  await user.type(await screen.findByLabelText("Should say"), "Ana Costa");
  await user.click(screen.getByRole("button", { name: "Put it right" }));
  await waitFor(() => expect(told).toEqual([[{ field: "name", was: "Anna Costa", becomes: "Ana Costa" }]]));
  expect(await screen.findByText(/stays as it is: 2026-0003/)).toBeDefined();
});
