import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { connectFakeCore } from "~/ipc/fake";
import { MailingDialog } from "./MailingDialog";
import { contactQuery } from "./queries";

const query = contactQuery({
  text: "",
  filters: { mailable: "newsletter email" },
  sort: { column: "name", isDescending: false },
});

test("a mailing says who is left out and why before it is written, and how many after", async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const count = {
    chosen: 5,
    included: 2,
    leftOut: [
      { reason: "objected", count: 1 },
      { reason: "noBasis", count: 2 },
    ],
  };
  connectFakeCore({
    contact_purposes: () => ({ purposes: [] }),
    preview_mailing: ({ selection }) => {
      asked.push(selection);
      return count;
    },
    export_for_mailing: () => ({ file: { path: "/home/sara/mailing.csv", records: 2 }, count }),
  });
  renderWithWords(<MailingDialog selected={{ matching: { query, except: [] } }} onClose={() => undefined} />);
  expect(await screen.findByText("2 of 5 are in the list.")).toBeDefined();
  expect(screen.getByText("1 objected")).toBeDefined();
  expect(screen.getByText("2 without consent or another basis")).toBeDefined();
  expect(JSON.stringify(asked)).not.toContain("mailable");
  await user.click(screen.getByRole("button", { name: "Save list…" }));
  expect(await screen.findByText("2 people written to /home/sara/mailing.csv. 3 left out.")).toBeDefined();
});
