import type { DocumentText } from "~/ipc/bindings";
import { fakeError, type FakeCommand } from "~/ipc/fake";

const text = (kind: DocumentText["kind"], title: string): DocumentText => ({
  kind,
  version: "1",
  sha256: "ab".repeat(32),
  title,
  sections: [
    { title: "1. Agreement", text: "What is agreed, in a few sentences that say what is kept, why and how long." },
    {
      title: "2. Data",
      text: "What is kept about you: name, e-mail, phone and billing details, as far as you gave them.",
    },
    { title: "3. Rights", text: "Access, correction, erasure, restriction, portability and objection." },
  ],
});

export const fakeCommands: Record<string, FakeCommand> = {
  setup_texts: () => [text("policy", "Privacy policy"), text("terms", "Terms of use")],
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
