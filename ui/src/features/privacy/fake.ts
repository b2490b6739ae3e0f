import { undoable } from "~/dev/fakeChanges";
import { contacts, leads } from "~/dev/fakePeople";
import type { ErasureDone, ErasurePlan, KeptCertificates, Person, RestrictedPerson } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";
import { consentCommands } from "./consent.fake";
import { discoveryCommands } from "./discovery.fake";
import { registerCommands } from "./registers.fake";
import { requestCommands } from "./requests.fake";
import { keepingCommands } from "./keeping.fake";
import { rectifyingCommands } from "./rectifying.fake";
import { keptCommands } from "./kept.fake";
import { termsCommands } from "./terms.fake";
import { usageCommands } from "./usage.fake";

const plan: ErasurePlan = {
  planHash: "plan",
  erased: [
    { kind: "contacts", count: 1 },
    { kind: "activities", count: 14 },
    { kind: "files", count: 2 },
    { kind: "changes", count: 31 },
  ],
  detached: [{ kind: "tasks", count: 6 }],
  kept: [{ kind: "invoices", count: 4, law: "VAT Act 1994, Sch. 11 para. 6", until: "2033-01-01" }],
  backups: 3,
  copies: { opened: 1, views: 1, exports: 2 },
};

const done: ErasureDone = {
  verified: true,
  certificate: {
    statement: {
      id: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10",
      workspace: "0199f0c4-0000-7a53-9b1e-1f4f6c2d8a10",
      erasedAt: "2026-11-22T10:42:00.000Z",
      planHash: plan.planHash,
      erased: plan.erased,
      detached: plan.detached,
      kept: plan.kept,
      backupsExpireAfterDays: 90,
      appVersion: "0.1.0",
    },
    publicKey: "made-up",
    signature: "made-up",
  },
};

const erasures: KeptCertificates = {
  notBegun: "2026-11-22T11:05:00.000Z",
  certificates: [
    { certificate: done.certificate, pages: "waiting", intact: true },
    {
      certificate: {
        ...done.certificate,
        statement: {
          ...done.certificate.statement,
          id: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a11",
          erasedAt: "2026-11-12T15:20:00.000Z",
          kept: [],
          ended: "atOpening",
          verified: true,
          pages: {
            lookedAt: "2026-11-12T15:20:04.000Z",
            pages: 21_480,
            logPages: 12,
            unreadable: 0,
            lookedFor: 96,
            found: 0,
            elsewhere: [
              { kind: "companies", count: 1 },
              { kind: "invoices", count: 4 },
            ],
          },
        },
      },
      pages: "clean",
      intact: true,
    },
  ],
};

function setRestricted(person: Person, restricted: boolean): string {
  const set = (isOn: boolean): void => {
    if (person.kind === "contact") contacts.edit(person.id, { restricted: isOn });
    else leads.edit(person.id, { restricted: isOn });
  };
  set(restricted);
  return undoable(["privacy", "contacts", "leads"], () => set(!restricted));
}

function restricted(): RestrictedPerson[] {
  const since = "2026-11-20T09:00:00.000Z";
  return [
    ...contacts
      .all()
      .filter((row) => row.restricted)
      .map((row) => ({
        person: { kind: "contact" as const, id: row.id },
        name: row.displayName,
        company: row.company,
        since,
      })),
    ...leads
      .all()
      .filter((row) => row.restricted)
      .map((row) => ({
        person: { kind: "lead" as const, id: row.id },
        name: row.displayName,
        company: row.company,
        since,
      })),
  ];
}

export const fakeCommands: Record<string, FakeCommand> = {
  ...keptCommands,
  ...keepingCommands,
  ...usageCommands,
  ...requestCommands,
  ...consentCommands,
  ...discoveryCommands,
  ...registerCommands,
  ...termsCommands,
  plan_requested_erasure: () => plan,
  erase_on_request: () => done,
  plan_erasure: () => plan,
  erase_person: ({ person }) => {
    const { kind, id } = person as Person;
    (kind === "contact" ? contacts : leads).remove(id);
    return done;
  },
  export_person: () => ({ path: "Documents/okicrm-access.zip", bytes: 48_211, records: [], searched: [] }),
  plan_people_erasure: () => ({
    people: 2,
    plan,
    leftOut: [{ person: { kind: "contact", id: "9" }, name: "Dana Held", code: "erasure-held" }],
  }),
  erase_people: () => ({ certificates: [done.certificate, done.certificate], verified: true }),
  erasure_certificates: () => erasures,
  look_for_erased: () => null,
  check_certificate: () => ({ unchanged: true, ofThisWorkspace: true, statement: done.certificate.statement }),
  ...rectifyingCommands,
  save_certificate: () => "okicrm-erasure.json",
  restrict_person: ({ person }) => {
    return setRestricted(person as Person, true);
  },
  unrestrict_person: ({ person }) => {
    return setRestricted(person as Person, false);
  },
  restricted_people: restricted,
};
