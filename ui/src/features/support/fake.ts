import { announce, undoable } from "~/dev/fakeChanges";
import type {
  Changed,
  CrashReport,
  SupportAnswer,
  SupportFact,
  SupportForm,
  SupportLetter,
  SupportRequest,
} from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const isEmpty = window.location.search.includes("empty");
const contact = "okicrm@marketingballoon.co.uk";

const fact = (id: string, group: SupportFact["group"], text: string): SupportFact => ({
  id,
  group,
  text,
  isProposed: group !== "crashes" && group !== "log",
});

const facts: readonly SupportFact[] = [
  fact("f1", "program", "OkiCRM 0.1.0"),
  fact("f2", "program", "System: linux 6"),
  fact("f3", "program", "Drawn by: webkitgtk 2"),
  fact("f4", "program", "Language: en"),
  fact("f5", "workspace", "Database: sqlite, encrypted"),
  fact("f6", "workspace", "Schema: 16"),
  fact("f7", "workspace", "Records in contacts: 101 to 1,000"),
  fact("f8", "settings", "Country of the business: GB"),
  fact("f9", "settings", "Locks by itself: yes"),
  fact("crash-1", "crashes", "2026-11-21T16:42:07Z okicrm 0.1.0 ended unexpectedly at src-tauri/src/opening.rs:112:9"),
  fact("f10", "log", "2026-11-22T09:12:44Z WARN refused code=workspace-busy"),
  fact("f11", "log", "2026-11-22T09:12:40Z INFO phase phase=Open"),
];

const answer = (number: number, more: Partial<SupportAnswer>): SupportAnswer => ({
  id: `answer-${number}`,
  source: "pasted",
  sender: "",
  title: "",
  message: "",
  writtenAt: null,
  attachments: 0,
  isCut: false,
  createdAt: "2026-11-22T11:30:00Z",
  ...more,
});

function made(number: number, form: SupportForm, more: Partial<SupportRequest> = {}): SupportRequest {
  return {
    id: `support-${number}`,
    number,
    form,
    diagnostics: [],
    state: "open",
    handedOverAt: null,
    handedOverBy: null,
    answers: [],
    createdAt: "2026-11-22T09:20:00Z",
    ...more,
  };
}

let rows: readonly SupportRequest[] = isEmpty
  ? []
  : [
      made(3, {
        kind: "problem",
        title: "The list of invoices jumps back",
        message: "When I come back from an invoice, the list stands at the top again.\n\nIt did not do that last week.",
      }),
      made(
        2,
        { kind: "question", title: "Numbers of next year", message: "Do invoices begin with 1 again in January?" },
        {
          state: "answered",
          diagnostics: ["OkiCRM 0.1.0", "System: linux 6", "Database: sqlite, encrypted", "Schema: 16"],
          handedOverAt: "2026-11-20T08:10:00Z",
          handedOverBy: "mailProgram",
          answers: [
            answer(1, {
              source: "mail",
              sender: "Jo at OkiCRM · okicrm@marketingballoon.co.uk",
              title: "Re: Numbers of next year",
              message:
                "Hello Sara,\n\nyes: each year has a series of its own. You see the next number in Settings, Business.\n\nJo",
              writtenAt: "2026-11-21T10:02:00Z",
              attachments: 1,
            }),
          ],
        },
      ),
      made(
        1,
        { kind: "idea", title: "A dark logo", message: "Let me keep a second logo for dark paper." },
        { state: "closed" },
      ),
    ];

let crashes: readonly CrashReport[] = isEmpty
  ? []
  : [
      {
        id: "crash-1",
        at: "2026-11-21T16:42:07Z",
        program: "window",
        version: "0.1.0",
        place: "src-tauri/src/opening.rs:112:9",
        ending: "ended",
      },
      {
        id: "crash-2",
        at: "2026-11-18T07:59:31Z",
        program: "terminal",
        version: "0.1.0",
        place: "src-tauri/cli/src/session.rs:40:7",
        ending: "ended",
      },
    ];

const found = ({ id }: Record<string, unknown>): SupportRequest => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error("no such request");
  return row;
};

function change(id: unknown, more: (row: SupportRequest) => Partial<SupportRequest>): Changed<SupportRequest> {
  const before = rows;
  rows = rows.map((row) => (row.id === id ? { ...row, ...more(row) } : row));
  return {
    change: undoable(["account"], () => {
      rows = before;
    }),
    record: found({ id }),
  };
}

const answered = (id: unknown, more: Partial<SupportAnswer>) =>
  change(id, ({ answers }) => ({
    state: "answered",
    answers: [...answers, answer(answers.length + 10, { createdAt: "2026-11-22T12:00:00Z", ...more })],
  }));

function letterOf({ form, diagnostics }: SupportRequest): SupportLetter {
  const attachment = diagnostics.length === 0 ? "" : `${diagnostics.join("\n")}\n`;
  return { to: contact, subject: form.title, text: form.message, attachment, isShort: attachment === "" };
}

export const fakeCommands: Record<string, FakeCommand> = {
  support_contact: () => contact,
  support_requests: () =>
    rows.map(({ id, number, form: { kind, title }, state, createdAt }) => ({
      id,
      number,
      kind,
      title,
      state,
      createdAt,
    })),
  support_request: found,
  record_support: ({ form }) => {
    const before = rows;
    const record = made(rows.length + 1, form as SupportForm);
    rows = [record, ...rows];
    return {
      change: undoable(["account"], () => {
        rows = before;
      }),
      record,
    };
  },
  change_support: ({ id, form }) => change(id, () => ({ form: form as SupportForm })),
  support_letter: (args) => letterOf(found(args)),
  support_facts: () => facts,
  choose_support_facts: ({ id, chosen }) =>
    change(id, () => ({
      diagnostics: facts.filter((one) => (chosen as readonly string[]).includes(one.id)).map(({ text }) => text),
    })),
  mail_support: ({ id }) => change(id, () => ({ handedOverAt: "2026-11-22T12:00:00Z", handedOverBy: "mailProgram" })),
  save_support: ({ id }) => {
    change(id, () => ({ handedOverAt: "2026-11-22T12:00:00Z", handedOverBy: "file" }));
    return "okicrm-support-3.eml";
  },
  add_support_words: ({ id, words }) => answered(id, { message: String(words) }),
  choose_support_mail: () => ({ token: "token", name: "answer.eml", size: 4_096 }),
  add_support_mail: ({ id }) =>
    answered(id, {
      source: "mail",
      sender: contact,
      title: "Re",
      message: "It will be in the next version.",
      writtenAt: "2026-11-22T11:00:00Z",
    }),
  close_support: ({ id }) => change(id, () => ({ state: "closed" })),
  reopen_support: ({ id }) => change(id, ({ answers }) => ({ state: answers.length === 0 ? "open" : "answered" })),
  delete_support: ({ id }) => {
    const before = rows;
    rows = rows.filter((row) => row.id !== id);
    return undoable(["account"], () => {
      rows = before;
    });
  },
  crash_reports: () => crashes,
  delete_crash_report: ({ id }) => {
    crashes = crashes.filter((one) => one.id !== id);
    announce(["shell"]);
    return null;
  },
};
