import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { fakeCommands } from "~/features/privacy/fake";
import { connectFakeCore } from "~/ipc/fake";
import { EraseManyDialog } from "./EraseManyDialog";

test("several people go once their number is typed, and who is left out is named", async () => {
  const user = userEvent.setup();
  const erased: unknown[] = [];
  connectFakeCore({
    ...fakeCommands,
    erase_people: (args) => {
      erased.push(args["planHash"]);
      return fakeCommands["erase_people"]!(args);
    },
  });
  renderWithWords(
    <EraseManyDialog people={{ contacts: { ids: ["1", "2"] } }} isOpen onClose={vi.fn()} onErased={vi.fn()} />,
  );
  expect(await screen.findByText("Dana Held")).toBeDefined();
  const confirm = screen.getByRole("button", { name: "Erase 2 people" });
  expect(confirm).toHaveProperty("disabled", true);
  await user.type(screen.getByLabelText(/Type “2 people”/), "2 people");
  await user.click(confirm);
  expect(await screen.findByText("2 people are erased")).toBeDefined();
  expect(erased).toEqual(["plan"]);
});
