import type { Acceptance, Agreement, Answer, AnswerState, DocumentText } from "~/ipc/bindings";

const section = (title: string, text: string): DocumentText["sections"][number] => ({ title, text });

/** A text of the fake core, shorter than the real ones. */
export const fakeText = (kind: DocumentText["kind"], version: string): DocumentText => ({
  kind,
  version,
  date: "2026-11-23",
  language: "en",
  sha256: (kind === "policy" ? "a" : "b").repeat(62) + version.padStart(2, "0"),
  title: kind === "policy" ? "Privacy policy" : "Terms of use",
  sections: [
    section("1. Introduction", "What is agreed, in a few sentences that say what is kept, why and how long."),
    section("2. Information we collect", "- Personal data: name, e-mail, phone.\n- Client data: what you enter."),
    section("3. Contact us", "Questions, requests and complaints reach us at okicrm@marketingballoon.co.uk."),
  ],
});

/** Policy and terms in one state, as the core tells them. */
export function fakeAgreement(state: AnswerState, now = "2026-11-22T09:00:00.000Z"): Agreement {
  const before = state === "changed" ? "1" : "2";
  const answer: Answer = state === "refused" || state === "withdrawn" ? state : "accepted";
  const history = (["terms", "policy"] as const).map((document): Acceptance => ({
    document,
    version: before,
    sha256: fakeText(document, before).sha256,
    acceptedAt: now,
    answer,
    language: "en",
    who: "Sara Test",
  }));
  return {
    texts: (["policy", "terms"] as const).map((kind) => ({
      text: fakeText(kind, "2"),
      state,
      last: state === "unanswered" ? null : (history.find(({ document }) => document === kind) ?? null),
    })),
    isOpen: state === "accepted" || state === "changed",
    controller: {
      name: "Okicrm.pro",
      address: "",
      contact: "okicrm@marketingballoon.co.uk",
      revision: 0,
      changedOn: null,
    },
    review: { lastOn: "2026-11-22", dueOn: "2027-11-22", isDue: false },
    history: state === "unanswered" ? [] : history,
  };
}

/** Both texts accepted. */
export const acceptedAgreement = (): Agreement => fakeAgreement("accepted");
