import { fakeText } from "~/dev/fakeAgreement";
import { fakeError, type FakeCommand } from "~/ipc/fake";

export const fakeCommands: Record<string, FakeCommand> = {
  setup_texts: () => [fakeText("policy", "2"), fakeText("terms", "2")],
  keychain_available: () => true,
  first_run: ({ run }) => {
    const { person } = run as { person: { email: string } };
    if (person.email.includes(" ")) {
      throw fakeError({
        kind: "invalid",
        code: "setup-invalid",
        problems: [{ field: "person.email", code: "value-email-malformed" }],
      });
    }
    return { code: "7K2M-P9QX-4TRA-0HGN-83ZB-YC5D-WE6F-J", business: "Harbour Dental", made: "2026-11-22" };
  },
};
