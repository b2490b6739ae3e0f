import { isThisComputer } from "~/app/processor";
import type {
  BusinessForm,
  CountryChoice,
  LogoView,
  MoveReport,
  ProtectionStatus,
  Security,
  ServerAddress,
} from "~/ipc/bindings";
import { fakeError, type FakeCommand } from "~/ipc/fake";

/** What the made-up workspace is set to; saved settings stay until the page is loaded anew. */
let isSafe = false;
let logo: LogoView | null = null;
let security: Security = { idleMinutes: 15, lockOnSuspend: true };
let onServer = false;
let account = { name: "Sara Lind", email: "sara@harbour-dental.example", phone: "", billing: "" };
let protection: ProtectionStatus = { passphrase: true, keychain: false, keychainAvailable: true };

let business: BusinessForm = {
  name: "Harbour Dental Ltd",
  country: "GB",
  currency: "GBP",
  chargesVat: true,
  address: { street: "12 Quay Street", postalCode: "BS1 4DJ", city: "Bristol", region: "" },
  email: "hello@harbour-dental.example",
  phone: "0117 496 0000",
  vatId: "GB980780684",
  taxNumber: "",
  registerEntry: "Registered in England, no. 01234567",
  bankHolder: "",
  iban: "GB29 NWBK 6016 1331 9268 19",
  bic: "NWBKGB2L",
  language: "en",
  invoicePrefix: "INV-",
  invoiceStart: 1,
  paymentDays: 14,
  locale: "en-GB",
  paper: "a4",
};

const country = (
  code: string,
  currency: string,
  locale: string,
  vatRegime: CountryChoice["vatRegime"],
  standardVat: string,
): CountryChoice => ({
  code,
  currency,
  formats: { locale, firstWeekday: "monday", paper: "a4" },
  vatRegime,
  standardVat,
  usageData: code === "GB" ? true : null,
  usageLaw: code === "GB" ? "PECR, Schedule A1 (Data (Use and Access) Act 2025)" : null,
});

const report: MoveReport = {
  counts: { changes: 1240, contacts: 312, invoices: 48, settings: 9 },
  sha256: {
    changes: "5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02",
    contacts: "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
    invoices: "b17ef6d19c7a5b1ee83b907c595526dcb1eb06db8227d650d5dda0a9f4ce8cd9",
    settings: "d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26",
  },
  equal: true,
  remains: "/home/sara/.local/share/okicrm/workspace/workspace.db",
};

const stored = (field: keyof typeof account) => ({
  field,
  value: account[field],
  category: "account",
  source: "provided",
  purpose: `account-purpose-${field}`,
  basis: `account-basis-${field}`,
  retention: "workspace",
});

export const fakeCommands: Record<string, FakeCommand> = {
  safe_graphics: () => isSafe,
  save_safe_graphics: ({ on }) => {
    isSafe = on === true;
    return null;
  },
  business_form: () => business,
  save_business: ({ form }) => {
    const typed = form as BusinessForm;
    if (typed.iban !== "" && typed.iban.replaceAll(" ", "").length < 15) {
      throw fakeError({
        kind: "invalid",
        code: "settings-invalid",
        problems: [{ field: "iban", code: "value-iban-malformed" }],
      });
    }
    business = typed;
    return business;
  },
  countries: () => [
    country("GB", "GBP", "en-GB", "unitedKingdom", "20"),
    country("DE", "EUR", "de-DE", "europeanUnion", "19"),
    country("AT", "EUR", "de-AT", "europeanUnion", "20"),
    country("CH", "CHF", "de-CH", "switzerland", "8.1"),
    country("US", "USD", "en-US", "other", ""),
  ],
  logo: () => logo,
  choose_logo: () => {
    logo = {
      source:
        "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjAiIGhlaWdodD0iNDgiPjxyZWN0IHdpZHRoPSIxMjAiIGhlaWdodD0iNDgiIGZpbGw9IiMwZjZiNWMiLz48L3N2Zz4=",
      width: 120,
      height: 48,
    };
    return logo;
  },
  remove_logo: () => {
    logo = null;
    return null;
  },
  security: () => security,
  save_security: ({ security: wanted }) => {
    security = wanted as Security;
    return security;
  },
  protection: () => protection,
  set_passphrase: () => {
    protection = { ...protection, passphrase: true };
    return null;
  },
  remove_passphrase: () => {
    protection = { ...protection, passphrase: false };
    return null;
  },
  use_keychain: () => {
    protection = { ...protection, keychain: true };
    return null;
  },
  leave_keychain: () => {
    protection = { ...protection, keychain: false };
    return null;
  },
  new_recovery_code: ({ proof }) => {
    if ((proof as { text?: string }).text === "wrong") throw fakeError({ kind: "locked", code: "passphrase-wrong" });
    return "7K2M-P9QX-4TRA-0HGN-83ZB-YC5D-WE6F-J";
  },
  save_recovery_sheet: () => ({ token: "0a", name: "okicrm-recovery.pdf", size: 18_204 }),
  keep_recovery_sheet: () => null,
  print_recovery_sheet: () => {
    throw fakeError({ kind: "unavailable", code: "protection-printer-missing" });
  },
  account: () => ({
    fields: (["name", "email", "phone", "billing"] as const).map(stored),
    acceptances: [
      {
        document: "terms",
        version: "1",
        sha256: "ab",
        acceptedAt: "2026-11-20T09:12:00Z",
        answer: "accepted",
        language: "en",
        who: "Sara Test",
      },
      {
        document: "policy",
        version: "1",
        sha256: "cd",
        acceptedAt: "2026-11-20T09:12:00Z",
        answer: "accepted",
        language: "en",
        who: "Sara Test",
      },
    ],
    stored: [
      ...(["name", "email", "phone", "billing"] as const).map((column) => ({
        table: "actors",
        column,
        activity: "account",
        basis: "contract",
        source: "provided",
        retention: "workspace",
        values: account[column] === "" ? [] : [account[column]],
      })),
      {
        table: "acceptances",
        column: "accepted_at",
        activity: "account",
        basis: "contract",
        source: "observed",
        retention: "workspace",
        values: ["2026-11-20T09:12:00Z"],
      },
    ],
  }),
  export_account: () => "Documents/okicrm-account.json",
  erase_account: () => {
    account = { name: "", email: "", phone: "", billing: "" };
    return null;
  },
  save_account: ({ form }) => {
    account = form as typeof account;
    return null;
  },
  delete_everything: () => null,
  data_place: () => ({
    onServer,
    shown: onServer ? "db.example.org:5432/harbour" : "/home/sara/.local/share/okicrm/workspace/workspace.db",
    oldFile: onServer ? "/home/sara/.local/share/okicrm/workspace/workspace.db" : null,
  }),
  check_server: ({ address }) => {
    if ((address as { host: string }).host === "") {
      throw fakeError({
        kind: "invalid",
        code: "moving-address-wrong",
        problems: [{ field: "host", code: "settings-field-missing" }],
      });
    }
    const { host, processor } = address as ServerAddress;
    if (!isThisComputer(host) && processor === null) {
      throw fakeError({ kind: "refused", code: "processor-missing", args: { host } });
    }
    return { version: "17.2", holds: "nothing" };
  },
  move_to_server: () => {
    onServer = true;
    return report;
  },
  move_to_file: () => {
    onServer = false;
    return { ...report, remains: "db.example.org:5432/harbour" };
  },
  remove_old_file: () => null,
  about: () => ({
    version: "0.1.0",
    system: "Debian GNU/Linux 12 (bookworm)",
    processor: "x86_64",
    webView: "2.50.1",
    dataFolder: "/home/sara/.local/share/okicrm/workspace",
    logsFolder: "/home/sara/.local/share/okicrm/logs",
  }),
  open_folder: () => null,
};
