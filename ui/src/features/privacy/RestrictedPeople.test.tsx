import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { connectFakeCore } from "~/ipc/fake";
import { RestrictedPeople } from "./RestrictedPeople";

const ana = {
  person: { kind: "contact", id: "7" },
  name: "Ana Costa",
  company: "Harbour Dental",
  since: "2026-11-20T09:00:00Z",
};

test("a restriction is lifted only after the person was told", async () => {
  const user = userEvent.setup();
  const lifted: unknown[] = [];
  connectFakeCore({
    restricted_people: () => [ana],
    unrestrict_person: ({ person, toldOn }) => {
      lifted.push([person, toldOn]);
      return "change-1";
    },
    read_date: () => ({ value: "2026-11-20", otherwise: null }),
    quarantined_rows: () => [],
  });
  renderWithWords(<RestrictedPeople />);
  await user.click(await screen.findByRole("button", { name: "Lift restriction" }));
  const confirm = (await screen.findAllByRole("button", { name: "Lift restriction" })).at(-1)!;
  expect(confirm).toHaveProperty("disabled", true);
  await user.type(screen.getByRole("textbox", { name: "Day on which you told Ana Costa" }), "20 Nov");
  await waitFor(() => expect(confirm).toHaveProperty("disabled", false));
  await user.click(confirm);
  await waitFor(() => expect(lifted).toEqual([[ana.person, "2026-11-20"]]));
  expect(await screen.findByText("Ana Costa is no longer restricted")).toBeDefined();
});

test("nobody being restricted says how somebody becomes it", async () => {
  connectFakeCore({ restricted_people: () => [], quarantined_rows: () => [] });
  renderWithWords(<RestrictedPeople />);
  expect(await screen.findByText(/Nobody is restricted/)).toBeDefined();
});
