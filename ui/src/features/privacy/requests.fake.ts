import { undoable } from "~/dev/fakeChanges";
import { contacts } from "~/dev/fakePeople";
import type { Changed, Deadline, NewRequest, RequestView, RequestStep } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const isEmpty = window.location.search.includes("empty");

const running: Deadline = {
  clock: "running",
  due: "2026-12-22",
  target: "2026-12-20",
  extendUntil: "2026-12-22",
  daysLeft: 30,
};

function made(number: number, more: Partial<RequestView>): RequestView {
  return {
    id: `request-${number}`,
    number,
    asker: "person",
    name: "Ben Okafor",
    email: "ben@example.org",
    address: "12 Quay Street\nBS1 4DB Bristol",
    language: "en",
    kind: "access",
    channel: "email",
    calendar: "GB-EAW",
    receivedOn: "2026-11-22",
    details: "",
    identity: "unchecked",
    identityAskedOn: null,
    identitySettledOn: null,
    identityHow: "",
    question: "",
    questionAskedOn: null,
    pausedDays: 0,
    acknowledgedOn: null,
    extendedOn: null,
    extensionReason: "",
    decision: null,
    decidedOn: null,
    exemptions: [],
    reason: "",
    carriedOutOn: null,
    evidence: null,
    proof: "",
    note: "",
    answeredOn: null,
    sentBy: null,
    withdrawnOn: null,
    status: "open",
    deadline: running,
    person: null,
    isOfNobody: false,
    steps: ["acknowledge", "confirmIdentity", "askProof", "askClarification", "extend", "decide", "withdraw"],
    letters: ["acknowledgement"],
    alsoOpen: [],
    ...more,
  };
}

const late: Deadline = { ...running, due: "2026-11-26", target: "2026-11-23", daysLeft: 4 };

let rows: RequestView[] = isEmpty
  ? []
  : [
      made(7, { deadline: late, receivedOn: "2026-10-26", details: "Please send me everything you hold about me." }),
      made(9, { name: "Ana Costa", kind: "erasure" }),
      made(8, {
        name: "Jo Abbott",
        status: "awaitsProof",
        identity: "asked",
        identityAskedOn: "2026-11-20",
        deadline: { clock: "awaitsProof", due: null, target: null, extendUntil: null, daysLeft: null },
        steps: ["acknowledge", "confirmIdentity", "failIdentity", "decide", "withdraw"],
        letters: ["acknowledgement", "proof"],
      }),
      made(6, {
        name: "",
        kind: "erasure",
        isOfNobody: true,
        status: "answered",
        identity: "known",
        decision: "granted",
        decidedOn: "2026-11-12",
        carriedOutOn: "2026-11-12",
        evidence: "certificate",
        proof: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10",
        answeredOn: "2026-11-12",
        sentBy: "email",
        steps: [],
        letters: ["granted", "done"],
      }),
    ];

const found = ({ id }: Record<string, unknown>): RequestView => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error("no such request");
  return row;
};

function change(id: unknown, more: Partial<RequestView>, done: readonly RequestStep[]): Changed<RequestView> {
  const before = rows;
  rows = rows.map((row) =>
    row.id === id ? { ...row, ...more, steps: (more.steps ?? row.steps).filter((step) => !done.includes(step)) } : row,
  );
  return {
    change: undoable(["privacy"], () => {
      rows = before;
    }),
    record: found({ id }),
  };
}

const today = "2026-11-22";
const closing: Partial<RequestView> = { status: "answered", steps: [] };

export const requestCommands: Record<string, FakeCommand> = {
  requests: () => rows,
  due_requests: () => rows.filter(({ status }) => status !== "answered" && status !== "withdrawn"),
  request: found,
  record_request: ({ input }) => {
    const { asker, kind, channel, name } = input as NewRequest;
    const person = asker.kind === "contact" || asker.kind === "lead" ? asker : null;
    const known = asker.kind === "contact" ? contacts.get(asker.id).displayName : name;
    const before = rows;
    const record = made(rows.length + 6, { kind, channel, name: known, person });
    rows = [record, ...rows];
    return {
      change: undoable(["privacy"], () => {
        rows = before;
      }),
      record,
    };
  },
  acknowledge_request: ({ id }) => change(id, { acknowledgedOn: today }, ["acknowledge"]),
  confirm_request_identity: ({ id, how }) =>
    change(
      id,
      {
        identity: "known",
        identitySettledOn: today,
        identityHow: String(how),
        status: "open",
        steps: ["acknowledge", "carryOut", "askClarification", "extend", "decide", "withdraw"],
      },
      [],
    ),
  ask_request_proof: ({ id }) =>
    change(id, { identity: "asked", identityAskedOn: today, status: "awaitsProof" }, ["askProof", "extend"]),
  fail_request_identity: ({ id, how }) =>
    change(id, { identity: "failed", identityHow: String(how), status: "open" }, ["failIdentity"]),
  ask_request_clarification: ({ id, question }) =>
    change(id, { question: String(question), questionAskedOn: today, status: "awaitsClarification" }, [
      "askClarification",
      "decide",
    ]),
  request_clarified: ({ id }) => change(id, { questionAskedOn: null, status: "open" }, ["clarified"]),
  extend_request: ({ id, reason }) => change(id, { extendedOn: today, extensionReason: String(reason) }, ["extend"]),
  decide_request: ({ id, form }) =>
    change(id, { ...(form as Partial<RequestView>), decidedOn: today, status: "toAnswer" }, ["decide"]),
  record_request_work: ({ id, note }) =>
    change(id, { note: String(note), evidence: "note", carriedOutOn: today, status: "toAnswer" }, ["recordWork"]),
  answer_request: ({ id, sentBy }) =>
    change(id, { ...closing, sentBy: sentBy as RequestView["sentBy"], answeredOn: today }, []),
  withdraw_request: ({ id }) => change(id, { ...closing, status: "withdrawn", withdrawnOn: today }, []),
  restrict_on_request: ({ id }) =>
    change(id, { evidence: "restriction", carriedOutOn: today, status: "toAnswer", steps: ["answer"] }, []),
  save_request_copy: ({ id }) => {
    const done: Partial<RequestView> = { evidence: "copy", carriedOutOn: today, decision: "granted", decidedOn: today };
    change(id, { ...done, status: "toAnswer", steps: ["answer", "withdraw"], letters: ["granted", "done"] }, []);
    return { path: "Documents/okicrm-request-7.zip", password: "k7wd-m2xq-9fhr-t4np-c8vz" };
  },
  request_letter: ({ id }) => ({
    title: `We have received your request ${found({ id }).number}`,
    text: "Dear Ben Okafor,\n\nOn 26 October 2026 you asked us for a copy of the personal data we hold about you.\n\nYou will have our answer by 26 November 2026 at the latest.\n\nYours sincerely\nHarbour Dental",
    email: "ben@example.org",
  }),
  save_request_letter: () => "request-7-acknowledgement.pdf",
  request_calendars: () => ({
    chosen: "GB-EAW",
    choices: ["GB-EAW", "GB-SCT", "GB-NIR", "IE", "DE-BY", "XX"].map((code) => ({
      code,
      authority: code === "XX" ? null : "Information Commission (ICO)",
    })),
  }),
  choose_request_calendar: () => null,
};
