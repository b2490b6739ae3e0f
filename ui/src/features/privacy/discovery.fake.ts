import { undoable } from "~/dev/fakeChanges";
import type {
  CopyFile,
  CopyPlan,
  Findings,
  HiddenWords,
  Mention,
  MentionPlace,
  MentionState,
  OtherPerson,
} from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";
import { fakeError } from "~/ipc/fake";

const isEmpty = window.location.search.includes("empty");

function mention(place: string, more: Partial<Mention>): Mention {
  return {
    place,
    fingerprint: "a1",
    kind: "activities",
    recordId: "activity-1",
    field: "body",
    isFormer: false,
    at: "2026-09-14T08:30:00.000Z",
    title: "Lunch at the fair",
    whose: { kind: "contact", id: "contact-2", name: "Ana Costa" },
    by: "name",
    before: "Met ",
    matched: "OKAFOR, Ben",
    after: " at the fair. He takes over the accounts from January and wants the old invoices as well.",
    more: 0,
    state: "open",
    ...more,
  };
}

let mentions: Mention[] = isEmpty
  ? []
  : [
      mention("activities:1:body", {}),
      mention("file_texts:2:text", {
        kind: "file_texts",
        title: "offer-2026.docx",
        by: "email",
        before: "…please send the signed copy to ",
        matched: "ben@example.org",
        after: " before the end of the month…",
        more: 2,
      }),
      mention("tasks:3:title", {
        kind: "tasks",
        title: "Ring back about the chairs",
        whose: null,
        by: "phone",
        before: "Ring back about the chairs: ",
        matched: "(020) 7946 0018",
        after: "",
        state: "hers",
      }),
      mention("changes:41:note", {
        kind: "contacts",
        title: "",
        isFormer: true,
        by: "familyName",
        before: "Married to Mr ",
        matched: "Okafor",
        after: ", a painter in Leeds",
        state: "notHers",
      }),
    ];

const findings = (): Findings => ({
  traits: {
    names: ["Ben Okafor"],
    formerNames: isEmpty ? [] : ["Benjamin Obi"],
    emails: ["ben@example.org"],
    phones: ["079460018"],
  },
  own: [
    { kind: "contacts", count: 1 },
    { kind: "activities", count: 14 },
    { kind: "files", count: 2 },
  ],
  mentions,
  familyNameElsewhere: isEmpty ? 0 : 312,
  isCut: false,
  unread: isEmpty ? [] : [{ id: "file-9", name: "scan-of-contract.pdf", why: "scanned" }],
  unreadElsewhere: isEmpty ? 0 : 17,
  searched: ["contacts", "leads", "companies", "activities", "tasks", "files", "file_texts", "invoices", "changes"],
});

let others: OtherPerson[] = isEmpty
  ? []
  : [
      {
        place: "name:1",
        kind: "name",
        text: "Grace Hopper",
        count: 3,
        before: "He came with ",
        after: ", who wants to see the boats.",
        isShown: false,
      },
      {
        place: "phone:2",
        kind: "phone",
        text: "0117 496 0000",
        count: 1,
        before: "Ring ",
        after: " first.",
        isShown: true,
      },
    ];

let files: CopyFile[] = isEmpty
  ? []
  : [
      { place: "file:1", name: "offer-2026.docx", others: [], unread: null, isIncluded: true },
      { place: "file:2", name: "minutes.pdf", others: ["Grace Hopper"], unread: null, isIncluded: false },
      { place: "file:3", name: "photo.jpg", others: [], unread: "kind" as const, isIncluded: false },
    ].map((one) => ({ fingerprint: "f", size: 48_211, isDecided: false, ...one }));

let hidden: HiddenWords[] = isEmpty
  ? []
  : [{ place: "words:1", words: "the offer to his brother", reason: "Concerns somebody else", count: 2 }];

const plan = (): CopyPlan => ({
  others,
  hidden,
  files,
  mentions: mentions.filter(({ state }) => state === "hers").length,
  openMentions: mentions.filter(({ state }) => state === "open").length,
});

export const discoveryCommands: Record<string, FakeCommand> = {
  find_person: findings,
  plan_copy: plan,
  show_other: ({ place, isShown }) => {
    const before = others;
    others = others.map((one) => (one.place === place ? { ...one, isShown: isShown === true } : one));
    return undoable(["privacy"], () => {
      others = before;
    });
  },
  hide_words: ({ words, reason }) => {
    if (reason === "") {
      const problems = [{ field: "reason", code: "settings-field-missing" }];
      throw fakeError({ kind: "invalid", code: "packs-words-invalid", problems });
    }
    const before = hidden;
    hidden = [
      ...hidden,
      { place: `words:${words as string}`, words: words as string, reason: reason as string, count: 1 },
    ];
    return undoable(["privacy"], () => {
      hidden = before;
    });
  },
  show_words: ({ place }) => {
    const before = hidden;
    hidden = hidden.filter((one) => one.place !== place);
    return undoable(["privacy"], () => {
      hidden = before;
    });
  },
  include_file: ({ file, isIncluded }) => {
    const before = files;
    const { place } = file as MentionPlace;
    files = files.map((one) => (one.place === place ? { ...one, isIncluded: isIncluded === true } : one));
    return undoable(["privacy"], () => {
      files = before;
    });
  },
  save_person_copy: () => ({ path: "Documents/okicrm-access.zip", password: "k7wd-m2xq-9fhr-t4np-c8vz" }),
  choose_mentions: ({ places, state }) => {
    const chosen = (places as MentionPlace[]).map(({ place }) => place);
    const before = mentions;
    mentions = mentions.map((one) => (chosen.includes(one.place) ? { ...one, state: state as MentionState } : one));
    return undoable(["privacy"], () => {
      mentions = before;
    });
  },
};
