import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import { connectFakeCore } from "~/ipc/fake";
import { Erasures } from "./Erasures";
import { fakeCommands } from "./fake";

test("each erasure says what the look through the pages found, and an unbegun one is named", async () => {
  connectFakeCore(fakeCommands);
  renderWithWords(<Erasures />);
  expect(await screen.findByText("Waits for its look")).toBeDefined();
  expect(screen.getByText("Nothing found")).toBeDefined();
  expect(screen.getByText(/21,492 pages were decrypted/)).toBeDefined();
  expect(screen.getByText(/Ended when OkiCRM was opened/)).toBeDefined();
  expect(screen.getByText(/did not begin/)).toBeDefined();
});

test("a look that waits can be begun by hand", async () => {
  const user = userEvent.setup();
  let looks = 0;
  connectFakeCore({
    ...fakeCommands,
    look_for_erased: () => {
      looks += 1;
      return null;
    },
  });
  renderWithWords(<Erasures />);
  await user.click(await screen.findByRole("button", { name: "Look now" }));
  expect(looks).toBe(1);
});

test("on a server it says what remains and what shortens it", async () => {
  const { certificates } = fakeCommands["erasure_certificates"]!({}) as {
    certificates: { certificate: { statement: object } }[];
  };
  const [first] = certificates;
  const server = { logPosition: "0/1A2B3C", archived: true, replicationSlots: 1, commands: ["VACUUM FULL"] };
  connectFakeCore({
    ...fakeCommands,
    erasure_certificates: () => ({
      notBegun: null,
      certificates: [
        {
          ...first,
          pages: "onServer",
          certificate: { ...first!.certificate, statement: { ...first!.certificate.statement, server } },
        },
      ],
    }),
  });
  renderWithWords(<Erasures />);
  expect(await screen.findByText(/The log up to 0\/1A2B3C holds them/)).toBeDefined();
  expect(screen.getByText(/copies its log to an archive/)).toBeDefined();
  expect(screen.getByText("VACUUM FULL;")).toBeDefined();
});

test("without an erasure it says what would stand here", async () => {
  connectFakeCore({ erasure_certificates: () => ({ certificates: [], notBegun: null }) });
  renderWithWords(<Erasures />);
  expect(await screen.findByText(/Nobody has been erased yet/)).toBeDefined();
});
