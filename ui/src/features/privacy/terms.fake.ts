import { fakeAgreement, fakeText } from "~/dev/fakeAgreement";
import { announce } from "~/dev/fakeChanges";
import type { Agreement, ControllerForm, Glance, TextDifference } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

let agreement: Agreement = fakeAgreement("accepted");

function now(next: Agreement): null {
  agreement = next;
  announce(["account"]);
  return null;
}

const difference: TextDifference = {
  kind: "policy",
  acceptedAt: "2026-11-22T09:00:00.000Z",
  before: "1",
  after: "2",
  sections: [
    {
      title: "6. Data retention",
      parts: [
        { kind: "same", text: "Details are kept as long as they are needed. Backups are replaced in turn within " },
        { kind: "removed", text: "60 " },
        { kind: "added", text: "90 " },
        { kind: "same", text: "days." },
      ],
    },
    {
      title: "7. Your data protection rights",
      parts: [{ kind: "added", text: "You may withdraw a consent at any time, as easily as it was given." }],
    },
  ],
};

const kept = "As long as the record, then 30 days in the trash";

const glance: Glance = {
  place: "Everything lies in one encrypted file on this computer.",
  lines: [
    {
      activity: "customers",
      name: "Looking after customers",
      purpose: "To know who customers are, how to reach them and what they want.",
      says: ["who someone is", "how to reach someone"],
      stays: kept,
      receivers: ["Pigeon Inc."],
    },
    {
      activity: "leads",
      name: "Winning customers",
      purpose: "To answer people who asked, or whom somebody recommended.",
      says: ["who someone is", "how to reach someone"],
      stays: `${kept}; goes to the trash after 12 months of silence`,
      receivers: [],
    },
    {
      activity: "invoicing",
      name: "Invoices and payments",
      purpose: "To write invoices, to be paid, and to keep books as the law demands.",
      says: ["who someone is", "money"],
      stays: "As long as tax law says; 6 years (VAT Act 1994, Sch. 11 para. 6)",
      receivers: ["Quill & Ledger"],
    },
  ],
  receivers: ["Pigeon Inc. (US): sends our mail; adequacy decision.", "Quill & Ledger (GB): keeps the books."],
  passedOn: 3,
};

export const termsCommands: Record<string, FakeCommand> = {
  agreement: () => agreement,
  accept_texts: () => now(fakeAgreement("accepted")),
  refuse_texts: () => now(fakeAgreement("refused")),
  withdraw_acceptance: () => now(fakeAgreement("withdrawn")),
  text_difference: ({ kind }) => ({ ...difference, kind }),
  answered_text: () => fakeText("policy", "2"),
  save_controller: ({ form }) => {
    const revision = agreement.controller.revision + 1;
    const controller = { ...(form as ControllerForm), revision, changedOn: "2026-11-23" };
    now({ ...fakeAgreement("changed"), controller });
    return agreement.controller;
  },
  note_policy_review: () => now({ ...agreement, review: { ...agreement.review, isDue: false } }),
  save_policy_page: () => "Documents/privacy-policy.html",
  privacy_glance: () => glance,
};
