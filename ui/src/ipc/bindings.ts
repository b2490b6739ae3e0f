// Generated from the commands in src-tauri/src/commands by `cargo xtask bindings`. Do not edit.

import { call } from "./call";

/** Whom something is about. */
export type About = { "kind": "contact", "id": ContactId } | { "kind": "lead", "id": LeadId } | { "kind": "company", "id": CompanyId };

/** Whom something is about, with the name to show. */
export type AboutName = {
  /** Whom. */
  about: About,
  /** The name to show. */
  name: string,
};

/** What this program is. Nothing in it is about a person but the name of her folder. */
export type AboutProgram = {
  /** The program's version. */
  version: string,
  /** The operating system, as it names itself. */
  system: string,
  /** The processor's kind, such as `x86_64`. */
  processor: string,
  /** The web view that draws the window; nothing where it does not say. */
  webView: string | null,
  /** Where the workspace lies. */
  dataFolder: string,
  /** Where the log lies. */
  logsFolder: string,
};

/** How a country stands to the business's own, for a transfer of personal data. */
export type Abroad = "home" | "adequate" | "partly" | "outside";

/** What was said to a text, and when. */
export type Acceptance = {
  /** `policy` or `terms`. */
  document: string,
  /** The text's version. */
  version: string,
  /** SHA-256 of the text as it was shown. */
  sha256: string,
  /** When. */
  acceptedAt: string,
  /** What was said. */
  answer: Answer,
  /** The language it was read in, as `en`; nothing where it was not kept. */
  language: string | null,
  /** Who said it. */
  who: string,
};

/** That a text was read and accepted, or refused. */
export type AcceptedText = {
  /** Which one. */
  kind: DocumentKind,
  /** Its version. */
  version: string,
  /** SHA-256 of the text as it was shown. */
  sha256: string,
};

/** What an archive holds. */
export type AccessReport = {
  /** Where it is. */
  path: string,
  /** Its size in bytes. */
  bytes: number,
  /** Rows by kind. */
  records: Array<Count>,
  /** Every kind that was looked through, found or not. */
  searched: Array<string>,
};

/** Everything stored about the account holder. */
export type Account = {
  /** Each stored field. */
  fields: Array<AccountField>,
  /** Which texts she accepted. */
  acceptances: Array<Acceptance>,
  /** Every column that says something about her: the data map's own list. */
  stored: Array<StoredColumn>,
};

/** One stored field about the account holder, with everything the policy promises to tell. */
export type AccountField = {
  /** The column: `name`, `email` …; its label is the Fluent id `account-field-<field>`. */
  field: string,
  /** What is stored. */
  value: string | null,
  /** What it says about her. */
  category: Category,
  /** Where it comes from. */
  source: Source,
  /** Why it is kept: the Fluent id of a sentence. */
  purpose: string,
  /** What allows it: the Fluent id of a sentence. */
  basis: string,
  /** How long it stays. */
  retention: Retention,
};

/** What the account holder types about herself. */
export type AccountForm = {
  /** Her name. */
  name: string,
  /** Her e-mail; may be empty. */
  email: string,
  /** Her phone; may be empty. */
  phone: string,
  /** Where bills for the service go; may be empty. */
  billing: string,
};

/** What records are kept for. */
export type Activity = "running" | "customers" | "leads" | "conversations" | "invoicing" | "importing" | "account" | "rights" | "accountability";

/** An activity: a call, a meeting, an e-mail or a note. */
export type ActivityId = string;

/** What was said, and how. */
export type ActivityKind = "note" | "call" | "meeting" | "email";

/** What was said, as the timeline shows it. */
export type ActivityView = {
  /** Its id. */
  id: ActivityId,
  /** What it was. */
  kind: ActivityKind,
  /** When, ISO 8601. */
  happenedAt: string,
  /** Subject line; may be blank. */
  title: string,
  /** What was said. */
  body: string,
  /** Who called or wrote. */
  direction: CallDirection,
  /** How long, in minutes. */
  minutes: number | null,
  /** Whom it is about. */
  about: AboutName | null,
  /** When it was written down, ISO 8601. */
  createdAt: string,
  /** When it was last changed, ISO 8601. */
  updatedAt: string,
};

/** Policy and terms of this workspace. */
export type Agreement = {
  /** Both texts. */
  texts: Array<TextStanding>,
  /** Whether anything can be entered. */
  isOpen: boolean,
  /** Who answers for the texts. */
  controller: Controller,
  /** The yearly review. */
  review: Review,
  /** Every answer there was, the newest first. */
  history: Array<Acceptance>,
};

/** What was said to a text. */
export type Answer = "accepted" | "refused" | "withdrawn";

/** How an answer came. */
export type AnswerSource = "pasted" | "mail";

/** Where a text stands. */
export type AnswerState = "unanswered" | "accepted" | "changed" | "refused" | "withdrawn";

/** An error as it crosses to the window or the terminal. */
export type AppError = {
  /** How to react. */
  kind: ErrorKind,
  /** Fluent id of the sentence. */
  code: string,
  /** Values for the sentence. */
  args: { [key in string]: string },
  /** What is wrong at which field. */
  problems: Array<Problem>,
  /** Set for faults: the id under which the log has the details. */
  incident: IncidentId | null,
  /** Set for faults: details to copy for support, without personal values. */
  details: string | null,
};

/** How the window looks. */
export type Appearance = {
  /** `system`, or one of the languages words exist in. */
  language: string,
  /** Colours. */
  theme: Theme,
  /** Heights of rows and controls. */
  density: Density,
  /** Per cent of the normal text size, 90 to 200. */
  textSize: number,
  /** Whether the sidebar shows icons only. */
  sidebarCollapsed: boolean,
};

/** Who asks. */
export type Asker = { "kind": "contact", "id": ContactId } | { "kind": "lead", "id": LeadId } | { "kind": "account" } | { "kind": "typed" };

/** Who asks, as it is stored. */
export type AskerKind = "person" | "account" | "typed";

/** What can be filtered by. */
export type AuditChoices = {
  /** Who did something: id and name. */
  actors: Array<[string, string]>,
  /** What was done. */
  actions: Array<string>,
  /** On which kinds of record. */
  tables: Array<string>,
};

/** One entry, without what it says. */
export type AuditEntry = {
  /** Its place in the log, from 1. */
  number: number,
  /** When, ISO 8601. */
  at: string,
  /** Who; nothing where the actor is gone. */
  actor: string | null,
  /** Fluent id of what was done. */
  action: string,
  /** The kind of record. */
  tableName: string,
  /** The record. */
  recordId: string,
  /** `insert`, `update` or `delete`. */
  operation: string,
  /** Whether nobody can read any more what it says: its person was erased. */
  erased: boolean,
};

/** How the change log is written. */
export type AuditFormat = "csv" | "json" | "pdf";

/** A page of the log, the newest first, with how many entries there are in all. */
export type AuditPage = {
  /** The entries. */
  items: Array<AuditEntry>,
  /** How many fit the query. */
  total: number,
};

/** Which entries. */
export type AuditQuery = {
  /** The id of who did it; blank for everybody. */
  actor: string,
  /** What was done, by its code; blank for everything. */
  action: string,
  /** On which kind of record; blank for all. */
  table: string,
  /** The first day, ISO 8601; blank for the beginning. */
  from: string,
  /** The last day, ISO 8601; blank for today. */
  until: string,
  /** How many of the newest to leave out. */
  offset: number,
  /** How many to give, up to 500. */
  limit: number,
};

/** What an authority asked for and what it is given. */
export type AuthorityForm = {
  /** Which authority, where, and what for. */
  to: RecipientForm,
  /** The law by which it may ask. */
  basis: string,
  /** Its reference. */
  reference: string,
  /** What it asked for, in its own words. */
  scopeAsked: string,
  /** Who of the business approved it. */
  approvedBy: string,
  /** Whose data it is given. */
  people: Array<Person>,
  /** Which parts of it. */
  parts: Array<Activity>,
};

/** A backup. */
export type BackupId = string;

/** A backup that was made or verified. */
export type BackupInfo = {
  /** Where it lies. */
  path: string,
  /** Its length. */
  bytes: number,
  /** SHA-256 of the whole file. */
  sha256: string,
  /** Whether every check of its copy passed. Those of the records always did, or there would be no backup; `false` tells of a change log that is not what was written. */
  verified: boolean,
  /** What it says about itself. */
  manifest: BackupManifest,
};

/** What a backup says about itself. No personal values. */
export type BackupManifest = {
  /** The format. */
  format: number,
  /** The backup. */
  backupId: BackupId,
  /** Whose it is. */
  workspaceId: WorkspaceId,
  /** When it was made. */
  madeAt: string,
  /** Why. */
  reason: BackupReason,
  /** By which version. */
  appVersion: string,
  /** The newest migration of the copy. */
  schemaVersion: number,
  /** Entries of the change log: whether anything changed since. */
  changes: number,
  /** Rows by table. */
  counts: Record<string, number>,
  /** The other parts. */
  parts: Array<Part>,
};

/** Why a backup was made. */
export type BackupReason = "byHand" | "hourly" | "quitting" | "beforeMigration" | "beforeImport" | "beforeErasure" | "beforeRestore" | "afterErasure";

/** A backup to choose. */
export type BackupRow = {
  /** The file. */
  file: ChosenFile,
  /** What it says about itself; nothing if it cannot be read. */
  manifest: BackupManifest | null,
};

/** Where backups go and how long they stay. */
export type BackupSettings = {
  /** A folder of the person's choice, such as a stick or a share; else beside the workspace. */
  folder: string | null,
  /** Folders of her choice before, whose backups are still shown and still go in time. */
  former: Array<string>,
  /** How many days a backup stays, up to 90; the five newest always stay. */
  keepDays: number,
};

/** What becomes of backups when a workspace is deleted. */
export type BackupsThen = "here" | "all" | "stay";

/** Where customers pay. */
export type BankAccount = {
  /** Whose account; the business where nothing is said. */
  holder: string | null,
  /** The account. */
  iban: Iban,
  /** The bank's code (ISO 9362), where one is needed. */
  bic: string | null,
};

/** A breach as it is shown. */
export type Breach = {
  /** The breach. */
  id: BreachId,
  /** Its number, as the business says it. */
  number: number,
  /** What was written about it. */
  details: BreachForm,
  /** When the 72 hours end, RFC 3339. */
  dueAt: string,
  /** How many whole hours are left; fewer than none when they are over. Nothing once it is settled whether the authority is told. */
  hoursLeft: number | null,
  /** When the authority was told. */
  authorityToldAt: string | null,
  /** Why it was not told, or so late. */
  authorityReason: string,
  /** When the people were told. */
  peopleToldAt: string | null,
  /** Why they were not told. */
  peopleReason: string,
  /** Whether it still has to be settled whether the people are told. */
  peopleOpen: boolean,
  /** The first entry of the change log it is about. */
  logFrom: number,
  /** The last entry of the change log when it was recorded. */
  logUntil: number,
  /** The hash of that entry, which vouches for all before it. */
  logHash: string,
};

/** What a person writes about a breach (Art. 33(3)). */
export type BreachForm = {
  /** What happened. */
  what: string,
  /** The day it happened, ISO 8601; blank while nobody knows. */
  happenedOn: string,
  /** When it was known, RFC 3339; now where blank. */
  knownAt: string,
  /** Whose data it is. */
  people: string,
  /** About how many people. */
  peopleCount: number | null,
  /** About how many records. */
  recordCount: number | null,
  /** What the data says about them. */
  categories: Array<Category>,
  /** What may come of it. */
  consequences: string,
  /** What was done about it. */
  measures: string,
  /** What it means for the people. */
  risk: BreachRisk,
};

/** A breach. */
export type BreachId = string;

/** Whom a letter is for. */
export type BreachLetterTo = "authority" | "people";

/** What a breach means for the people whose data it is. */
export type BreachRisk = "unknown" | "none" | "some" | "high";

/** What is done about telling somebody. */
export type BreachStep = { "kind": "authorityTold", "reason": string } | { "kind": "authorityNotTold", "reason": string } | { "kind": "peopleTold" } | { "kind": "peopleNotTold", "reason": string };

/** What erasing several people did. */
export type BulkDone = {
  /** One certificate for each, because it goes to her and tells of nobody else. */
  certificates: Array<Certificate>,
  /** A look through every table found nothing of them but what the law keeps. */
  verified: boolean,
};

/** What erasing several people would do. */
export type BulkPlan = {
  /** How many people. */
  people: number,
  /** What happens to all their records together; confirming names its hash. */
  plan: ErasurePlan,
  /** Who is left out, and why. */
  leftOut: Array<LeftOutPerson>,
};

/** The business: what documents say about the seller, and what its country brings. */
export type Business = {
  /** Its name as it stands on documents. */
  name: string,
  /** Where it is. */
  country: CountryCode,
  /** What it calculates in. */
  currency: CurrencyCode,
  /** Which law of value added tax holds. */
  vatRegime: VatRegime,
  /** Whether it charges value added tax; a small business may be exempt. */
  chargesVat: boolean,
  /** Its address. */
  address: BusinessAddress,
  /** Where customers write. */
  email: EmailAddress | null,
  /** Where customers call, as it is printed. */
  phone: string | null,
  /** Its VAT id. */
  vatId: VatId | null,
  /** Another tax or register number, as the country's office writes it. */
  taxNumber: string | null,
  /** Its entry in a register, as letters must name it: `HRB 12345, Amtsgericht München`, `Registered in England, no. 01234567`. */
  registerEntry: string | null,
  /** Its bank. */
  bank: BankAccount | null,
  /** The language of its documents. */
  language: Language,
  /** Dates, numbers, paper. */
  formats: Formats,
  /** Its invoice numbers. */
  invoiceNumbers: NumberSeries,
  /** Days a customer has to pay, from the date of the invoice; 0 at once. */
  paymentDays: number,
};

/** Where the business is. */
export type BusinessAddress = {
  /** Street and number, or several lines. */
  street: string,
  /** Postal code. */
  postalCode: string,
  /** City. */
  city: string,
  /** County, canton or state. */
  region: string,
};

/** What a person types about the business: texts, checked together by [`BusinessForm::check`]. */
export type BusinessForm = {
  /** Name. */
  name: string,
  /** Code of the country. */
  country: string,
  /** Code of the currency; the country's where empty. */
  currency: string,
  /** Whether it charges value added tax. */
  chargesVat: boolean,
  /** Address. */
  address: BusinessAddress,
  /** E-mail. */
  email: string,
  /** Phone. */
  phone: string,
  /** VAT id. */
  vatId: string,
  /** Other tax number. */
  taxNumber: string,
  /** Entry in a register. */
  registerEntry: string,
  /** Holder of the account. */
  bankHolder: string,
  /** IBAN. */
  iban: string,
  /** BIC. */
  bic: string,
  /** Language of documents. */
  language: Language,
  /** Prefix of invoice numbers. */
  invoicePrefix: string,
  /** First invoice number. */
  invoiceStart: number,
  /** Days to pay. */
  paymentDays: number,
  /** How dates and numbers look, as a locale that a country of the table has; the country's where empty. */
  locale: string,
  /** What documents are printed on; what the country has where nothing is said. */
  paper: PaperSize | null,
};

/** A calendar to choose. */
export type CalendarChoice = {
  /** Its code. */
  code: CalendarCode,
  /** The authority that letters name; nobody where only weekends are known. */
  authority: string | null,
};

/** A calendar by its code: `GB-EAW`, `IE`, `DE-BY`, or `XX` for weekends alone. */
export type CalendarCode = string;

/** The calendars of deadlines. */
export type Calendars = {
  /** The one new requests follow. */
  chosen: CalendarCode,
  /** Every one there is; its name is the Fluent id `requests-calendar-<code>`. */
  choices: Array<CalendarChoice>,
};

/** Who called or wrote. */
export type CallDirection = "none" | "incoming" | "outgoing";

/** What a column says about a person. */
export type Category = "none" | "identity" | "contactDetails" | "communication" | "financial" | "account" | "sealed";

/** How sure a match is. */
export type Certainty = "sure" | "likely" | "none";

/** A signed statement. The signature proves that the text is unchanged, not who wrote it. */
export type Certificate = {
  /** What was done. */
  statement: Statement,
  /** The workspace's public key, base64. */
  publicKey: string,
  /** Ed25519 over the statement's JSON, base64. */
  signature: string,
};

/** What checking a certificate found. */
export type CertificateReport = {
  /** The text is what was signed. */
  unchanged: boolean,
  /** This workspace signed it. */
  ofThisWorkspace: boolean,
  /** What it states. */
  statement: Statement,
};

/** What walking the log found. */
export type ChainReport = {
  /** Entries that verified. */
  verified: number,
  /** The first entry that does not follow from the one before, or is missing. */
  firstBroken: number | null,
  /** When that entry says it was written, ISO 8601; nothing where it is missing. */
  brokenAt: string | null,
  /** What it says was done; nothing where it is missing. */
  brokenAction: string | null,
};

/** One action as a whole in the change log: what undo takes. */
export type ChangeSetId = string;

/** What an action that changes one record gives back. */
export type Changed<T> = {
  /** What undoes it. */
  change: ChangeSetId,
  /** The record as it is now. */
  record: T,
};

/** The way something came or went. */
export type Channel = "email" | "letter" | "phone" | "inPerson" | "form" | "other";

/** A file that a person chose, as the page knows it. */
export type ChosenFile = {
  /** What commands take in the place of a path. */
  token: string,
  /** Its name, without the folder. */
  name: string,
  /** Its size in bytes. */
  size: number,
};

/** Whether the days count. */
export type Clock = "running" | "awaitsProof" | "awaitsClarification";

/** What is known of the clock. */
export type ClockView = {
  /** What the computer says, ISO 8601. */
  today: string,
  /** The day that is believed: things are removed by it. Never after today. */
  believed: string,
  /** Whether the computer's day is not believed yet. */
  doubted: boolean,
  /** Whether it is believed only when somebody says that it is right. */
  asks: boolean,
};

/** A person's own decision about one column. */
export type ColumnChoice = {
  /** Position of the column, from 0. */
  column: number,
  /** What it holds; none to leave it out of every field. */
  target: Target | null,
};

/** One column. */
export type ColumnEntry = {
  /** Its name. */
  name: string,
  /** What it says about a person. */
  category: Category,
  /** Where it comes from. */
  source: Source,
  /** Whether a person's copy has it (GDPR Art. 15). */
  access: boolean,
  /** Whether she may take it elsewhere (GDPR Art. 20). */
  portability: boolean,
};

/** One column of a file and what it is taken for. */
export type ColumnMatch = {
  /** Position of the column, from 0. */
  column: number,
  /** Its heading as written. */
  heading: string,
  /** The first value in it that is not empty. */
  sample: string,
  /** What it is taken for. */
  target: Target | null,
  /** How sure that is. */
  certainty: Certainty,
};

/** One change of one field. */
export type CompanyEdit = { "field": "emails", "value": Array<Labelled> } | { "field": "phones", "value": Array<Labelled> } | { "field": "addresses", "value": Array<PostalAddress> } | { "field": "websites", "value": Array<Labelled> } | { "field": "tags", "value": Array<string> } | { "field": "vatId", "value": string } | { "field": "note", "value": string };

/** A company. */
export type CompanyId = string;

/** Which companies, in which order. */
export type CompanyQuery = {
  /** By what. */
  sort: CompanySort,
  /** Which way. */
  direction: Direction,
  /** Words that all must be in name, e-mail, phone or tags. */
  text: string,
  /** A tag each must have. */
  tag?: string,
  /** The trash instead of the list. */
  trash: boolean,
  /** Which rows. */
  window: Window,
};

/** What the list is sorted by. */
export type CompanySort = "name" | "created" | "updated";

/** A company in a list. */
export type CompanySummary = {
  /** Its id. */
  id: CompanyId,
  /** Its name. */
  name: string,
  /** Its first e-mail address; may be blank. */
  email: string,
  /** Its first phone number; may be blank. */
  phone: string,
  /** The city of its first address; may be blank. */
  city: string,
  /** Its tags. */
  tags: Array<string>,
  /** How many contacts work there. */
  people: number,
  /** When it was made, ISO 8601. */
  createdAt: string,
  /** When it was last touched, ISO 8601. */
  updatedAt: string,
  /** When it went to the trash. */
  deletedAt: string | null,
};

/** A company as its page shows it. Its people: `contacts::list` with its id. */
export type CompanyView = {
  /** Its id. */
  id: CompanyId,
  /** Its name. */
  name: string,
  /** E-mail addresses. */
  emails: Array<Labelled>,
  /** Phone numbers. */
  phones: Array<Labelled>,
  /** Postal addresses. */
  addresses: Array<PostalAddress>,
  /** Web pages. */
  websites: Array<Labelled>,
  /** Tags. */
  tags: Array<string>,
  /** VAT identification number. */
  vatId: string,
  /** Anything else. */
  note: string,
  /** How many contacts work there. */
  people: number,
  /** When it was made, ISO 8601. */
  createdAt: string,
  /** When it was last touched, ISO 8601. */
  updatedAt: string,
  /** When it went to the trash. */
  deletedAt: string | null,
};

/** What OkiCRM itself connects to a processor for. */
export type Connection = "none" | "database" | "mail" | "usageFigures" | "updates";

/** One purpose by one way. */
export type ConsentCell = {
  /** By which way. */
  channel: ContactChannel,
  /** Whether she may be contacted so. */
  allowed: boolean,
  /** Whether there is an address for it. */
  hasAddress: boolean,
  /** What counts; nothing where nothing was ever said. */
  statement: ConsentStatement | null,
};

/** What a person said about being contacted. */
export type ConsentId = string;

/** Whom a statement is about. */
export type ConsentPerson = { "kind": "contact", "id": ContactId } | { "kind": "lead", "id": LeadId };

/** How a statement came. */
export type ConsentSource = "spoken" | "phone" | "email" | "paper" | "website" | "letter" | "business" | "list";

/** What a person said, or what the business stands on. */
export type ConsentStatement = {
  /** Its id. */
  id: ConsentId,
  /** What for. */
  purpose: PurposeCode,
  /** By which way. */
  channel: ContactChannel,
  /** What was said. */
  standing: Standing,
  /** How it came. */
  source: ConsentSource,
  /** The exact words; may be blank. */
  wording: string,
  /** Why the business may; may be blank. */
  reason: string,
  /** The day it was said. */
  saidOn: string,
  /** When it was recorded, ISO 8601. */
  recordedAt: string,
  /** Who recorded it; nothing where that person is gone. */
  recordedBy: string | null,
  /** Since when another statement counts; nothing while this one does. */
  supersededAt: string | null,
};

/** May we contact her? */
export type ConsentView = {
  /** Each purpose. */
  purposes: Array<PurposeConsents>,
  /** Everything that was ever recorded, the newest first. */
  history: Array<ConsentStatement>,
  /** Whether one of her addresses is on the list of those that are left alone. */
  suppressed: boolean,
};

/** How somebody is reached. */
export type ContactChannel = "email" | "phone" | "post" | "text";

/** One change of one field. */
export type ContactEdit = { "field": "name", "value": string } | { "field": "givenName", "value": string } | { "field": "familyName", "value": string } | { "field": "company", "value": string } | { "field": "jobTitle", "value": string } | { "field": "emails", "value": Array<Labelled> } | { "field": "phones", "value": Array<Labelled> } | { "field": "addresses", "value": Array<PostalAddress> } | { "field": "websites", "value": Array<Labelled> } | { "field": "tags", "value": Array<string> } | { "field": "birthday", "value": string } | { "field": "note", "value": string } | { "field": "lifecycle", "value": Lifecycle } | { "field": "source", "value": string };

/** A contact: a person the business knows. */
export type ContactId = string;

/** Which contacts, in which order. */
export type ContactQuery = {
  /** By what. */
  sort: ContactSort,
  /** Which way. */
  direction: Direction,
  /** Words that all must be in name, company, e-mail, phone or tags, in any order. */
  text: string,
  /** A tag each must have. */
  tag?: string,
  /** What each must be to the business. */
  lifecycle?: Lifecycle,
  /** The company each must work at. */
  companyId?: CompanyId,
  /** The import that must have made each. */
  importId?: ImportId,
  /** What each may be contacted for, and how. */
  mailable?: MailingRule,
  /** The trash instead of the list. */
  trash: boolean,
  /** Which rows. */
  window: Window,
};

/** What the list is sorted by. */
export type ContactSort = "name" | "company" | "email" | "created" | "updated";

/** A contact in a list. */
export type ContactSummary = {
  /** Its id. */
  id: ContactId,
  /** The name as it is shown. */
  displayName: string,
  /** The company's id. */
  companyId: CompanyId | null,
  /** The company's name; may be blank. */
  company: string,
  /** Job title; may be blank. */
  jobTitle: string,
  /** First e-mail address; may be blank. */
  email: string,
  /** First phone number; may be blank. */
  phone: string,
  /** Tags. */
  tags: Array<string>,
  /** What the contact is to the business. */
  lifecycle: Lifecycle,
  /** When something was last said, ISO 8601. */
  lastActivityAt: string | null,
  /** When it was made, ISO 8601. */
  createdAt: string,
  /** When it was last touched, ISO 8601. */
  updatedAt: string,
  /** When it went to the trash. */
  deletedAt: string | null,
};

/** A contact as its page shows it. */
export type ContactView = {
  /** Its id. */
  id: ContactId,
  /** The person behind it. */
  subjectId: SubjectId,
  /** Given name; may be blank. */
  givenName: string,
  /** Family name; may be blank. */
  familyName: string,
  /** The name as it is shown. */
  displayName: string,
  /** The company's id. */
  companyId: CompanyId | null,
  /** The company's name; may be blank. */
  company: string,
  /** Job title; may be blank. */
  jobTitle: string,
  /** E-mail addresses. */
  emails: Array<Labelled>,
  /** Phone numbers. */
  phones: Array<Labelled>,
  /** Postal addresses. */
  addresses: Array<PostalAddress>,
  /** Web pages. */
  websites: Array<Labelled>,
  /** Tags. */
  tags: Array<string>,
  /** Birthday, `2001-03-12` or `--03-12`; may be blank. */
  birthday: string,
  /** Anything else. */
  note: string,
  /** What the contact is to the business. */
  lifecycle: Lifecycle,
  /** Where the contact came from; may be blank. */
  source: string,
  /** Kept lines of a vCard. */
  unknown: Array<string>,
  /** Whether the person's data is only stored and not used (GDPR Art. 18). */
  restricted: boolean,
  /** When something was last said, ISO 8601. */
  lastActivityAt: string | null,
  /** When it was made, ISO 8601. */
  createdAt: string,
  /** When it was last touched, ISO 8601. */
  updatedAt: string,
  /** When it went to the trash. */
  deletedAt: string | null,
};

/** How the people of a selection are written: what other programs read. The JSON document holds everything and refers to itself, so a part of it would be of no use. */
export type ContactsFormat = "csv" | "vcard";

/** Who answers for the policy. */
export type Controller = {
  /** The name. */
  name: string,
  /** The postal address, line by line; empty where none is stated. */
  address: string,
  /** The e-mail address for questions, requests and complaints. */
  contact: string,
  /** How often it was changed: a part of the texts' version. */
  revision: number,
  /** The day of the last change. */
  changedOn: string | null,
};

/** What is typed about the controller. */
export type ControllerForm = {
  /** The name. */
  name: string,
  /** The postal address; may be empty, and have several lines. */
  address: string,
  /** The e-mail address. */
  contact: string,
};

/** What a lead became. */
export type Conversion = {
  /** What undoes it. */
  change: ChangeSetId,
  /** The contact. */
  contactId: ContactId,
  /** The company, found or made, where the lead named one. */
  companyId: CompanyId | null,
};

/** Copies of records that may hold a person. */
export type Copies = {
  /** Documents that were opened with another program: they are removed. */
  opened: number,
  /** Views of lists that were saved with her name or address as their filter: it is taken out. */
  views: number,
  /** Exports since she came: they lie where somebody put them, out of reach. */
  exports: number,
};

/** A file of the person. */
export type CopyFile = {
  /** Names it when something is decided. */
  place: string,
  /** Stands for exactly these bytes. */
  fingerprint: string,
  /** Its name. */
  name: string,
  /** Its size in bytes. */
  size: number,
  /** Who else is named in it and is not to be shown: nothing can be taken out of a file. */
  others: Array<string>,
  /** Why nobody knows whom it names. */
  unread: Unread | null,
  /** Whether it goes into the copy. */
  isIncluded: boolean,
  /** Somebody decided that; else it goes where nobody else is named in it. */
  isDecided: boolean,
};

/** What a person receives. */
export type CopyKind = "access" | "portability";

/** Whether a copy is locked, and by which password. */
export type CopyLock = { "kind": "open" } | { "kind": "made" } | { "kind": "given", "password": string };

/** A copy that was written. */
export type CopyMade = {
  /** Where it is. */
  path: string,
  /** The password that was made for it, to be shown once. */
  password: MadePassword | null,
};

/** What would be in a copy, to decide on. */
export type CopyPlan = {
  /** Who else is named in it. */
  others: Array<OtherPerson>,
  /** Words that were taken out by hand. */
  hidden: Array<HiddenWords>,
  /** Her files and documents. */
  files: Array<CopyFile>,
  /** Places elsewhere that were said to be about her, and go in. */
  mentions: number,
  /** Places that nobody looked at, and that do not. */
  openMentions: number,
};

/** What was put right. */
export type Corrected = {
  /** What undoes it. */
  change: ChangeSetId,
  /** The request as it is now. */
  request: RequestView,
  /** Numbers of issued documents that say what was wrong. They stay as they are: another document, such as a credit note and a new invoice, corrects them. */
  documents: Array<string>,
  /** How many recipients are to be told (Art. 19): a task for each was added. */
  recipients: number,
};

/** One thing to put right. */
export type Correction = {
  /** Which field. */
  field: PersonField,
  /** What it says; of an e-mail, a phone or a page the one that is wrong. Blank to add one. */
  was: string,
  /** What it should say; blank to take it out. */
  becomes: string,
};

/** How many rows of one kind. */
export type Count = {
  /** The table, as the words name it. */
  kind: string,
  /** How many. */
  count: number,
};

/** A country to choose; its name comes from the window's language. */
export type CountryChoice = {
  /** ISO 3166-1. */
  code: string,
  /** ISO 4217. */
  currency: string,
  /** How its dates and numbers look. */
  formats: Formats,
  /** Which law of value added tax holds there. */
  vatRegime: VatRegime,
  /** The usual rate of value added tax in per cent; nothing where this program knows none. */
  standardVat: string | null,
  /** Where the switch on the notice about usage figures stands: on where the law lets it, else nowhere. */
  usageData: boolean | null,
  /** The law that lets it stand on. */
  usageLaw: string | null,
};

/** A country by its ISO 3166-1 code of two letters. */
export type CountryCode = string;

/** What came of it. */
export type CrashEnding = "wentOn" | "ended";

/** A report. It has no room for a text that a person wrote. */
export type CrashReport = {
  /** The incident it also stands under in the log. */
  id: IncidentId,
  /** When, RFC 3339, for the person's own eyes. */
  at: string,
  /** Which program. */
  program: CrashedProgram,
  /** Its version, of three numbers. */
  version: Version,
  /** Where in the code; nothing where it ended without a word. */
  place: Place | null,
  /** What came of it. */
  ending: CrashEnding,
};

/** Which program broke. */
export type CrashedProgram = "window" | "terminal";

/** A currency in use, by its ISO 4217 code. */
export type CurrencyCode = string;

/** Where the records are. */
export type DataLocation = "thisComputer" | "server";

/** Everything that is kept. */
export type DataMap = {
  /** The program whose map it is. */
  appVersion: string,
  /** How many things are classified: columns, indexes and kinds of file. */
  classified: number,
  /** Every table. */
  tables: Array<DataMapEntry>,
  /** Every index. */
  indexes: Array<IndexEntry>,
  /** Every kind of file, with logs, caches, backups and what was exported. */
  files: Array<FileEntry>,
};

/** One table. */
export type DataMapEntry = {
  /** The table, as the words name it. */
  table: string,
  /** Whether rows say something about people. */
  personal: boolean,
  /** How a row leads to its person; nothing where it leads to no single one. */
  subject: string | null,
  /** What it is kept for. */
  activity: Activity,
  /** By which right; nothing where it is about nobody. */
  basis: LawfulBasis | null,
  /** What erasing does. */
  erase: Erase,
  /** How long rows stay. */
  retention: Retention,
  /** Made from other tables. */
  derived: boolean,
  /** Each column. */
  columns: Array<ColumnEntry>,
};

/** Where a workspace lies, in words to show: never a user, a password or an option. */
export type DataPlace = {
  /** Whether the records are on a server. */
  onServer: boolean,
  /** The file's path, or the server's host and database. */
  shown: string,
  /** The file that a move to the server left behind, if it is still there. */
  oldFile: string | null,
};

/** When a request must be answered. */
export type Deadline = {
  /** Whether the days count. */
  clock: Clock,
  /** The last day the law gives; nothing before the clock began. While it stands still, the last day if it went on today. */
  due: string | null,
  /** The day the desk sets itself. */
  target: string | null,
  /** Until when an extension can be announced; nothing where the law knows none. */
  extendUntil: string | null,
  /** Days left until `due`, or until `target` where the law sets no day; below 0 when it has passed. */
  daysLeft: number | null,
};

/** What was decided. */
export type Decision = "granted" | "partly" | "refused" | "nothingHeld";

/** What is decided, as it is typed in. */
export type DecisionForm = {
  /** What. */
  decision: Decision,
  /** The law's reasons. */
  exemptions: Array<Exemption>,
  /** In words, for the person. */
  reason: string,
};

/** Heights of rows and controls. */
export type Density = "comfortable" | "standard" | "compact";

/** Some words of a section. */
export type DifferencePart = {
  /** What happened to them. */
  kind: PartKind,
  /** The words, with the white space after them. */
  text: string,
};

/** Which way a list is sorted. */
export type Direction = "ascending" | "descending";

/** Something that was passed on, as it is shown. */
export type Disclosure = {
  /** The entry. */
  id: DisclosureId,
  /** What. */
  kind: DisclosureKind,
  /** To whom. */
  recipient: string,
  /** The recipient's country. */
  country: string,
  /** What for. */
  purpose: string,
  /** By which law. */
  basis: string,
  /** The other side's reference. */
  reference: string,
  /** What was asked for. */
  scopeAsked: string,
  /** What was given. */
  scopeGiven: string,
  /** Who approved it. */
  approvedBy: string,
  /** How many people it was about. */
  people: number,
  /** How many were left out because they refuse a transfer abroad. */
  leftOut: number,
  /** SHA-256 of what was given. */
  sha256: string,
  /** When. */
  at: string,
};

/** One time that something was passed on. */
export type DisclosureId = string;

/** What was passed on. */
export type DisclosureKind = "export" | "authority" | "succession" | "noted";

/** What a person says against a field. */
export type Dispute = {
  /** Its id. */
  id: DisputeId,
  /** Against which field. */
  field: PersonField,
  /** In her words. */
  statement: string,
  /** The day she said so. */
  madeOn: string,
  /** The request it came with, if there was one. */
  request: RequestId | null,
};

/** What a person says against a field. */
export type DisputeId = string;

/** A text that is accepted. */
export type DocumentKind = "policy" | "terms";

/** A text to accept. */
export type DocumentText = {
  /** Which one. */
  kind: DocumentKind,
  /** Its version: the edition, and how often the controller was changed. */
  version: string,
  /** The day of this version, ISO 8601; nothing where only its body is kept. */
  date: string | null,
  /** The language of its words. */
  language: Language,
  /** SHA-256 of the whole text with its controller, in hexadecimal: what an answer keeps. */
  sha256: string,
  /** Its title. */
  title: string,
  /** Its sections. */
  sections: Array<TextSection>,
};

/** A postal address. */
export type DraftAddress = {
  /** Street and number, or several lines. */
  street: string,
  /** City. */
  city: string,
  /** Postal code. */
  postalCode: string,
  /** ISO 3166 code of the country. */
  country: string,
};

/** A discount or charge: an amount or a percentage, and why. */
export type DraftAdjustment = {
  /** The amount, where no percentage is given. */
  amount: string,
  /** The percentage of the line, or of the sum of the lines. */
  percent: string,
  /** Why. */
  reason: string,
  /** On a whole document: the tax it belongs to. Where absent, it is shared out over the taxes in proportion to the lines. */
  vat?: DraftVat,
};

/** Who is to pay: a contact, a company, or written out. */
export type DraftCustomer = {
  /** A contact of the workspace. */
  contactId?: string,
  /** A company of the workspace. */
  companyId?: string,
  /** The name, where it is written out. */
  name: string,
  /** The address, where it is written out. */
  address?: DraftAddress,
  /** The VAT id, which some kinds of VAT want. */
  vatId: string,
  /** Where the document may be sent. */
  email: string,
};

/** One line. */
export type DraftLine = {
  /** What it is. */
  description: string,
  /** How many; one where empty, negative for what is given back. */
  quantity: string,
  /** UN/ECE Recommendation 20 code of the unit; `C62` (piece) where empty. */
  unit: string,
  /** The net price of the base quantity, never negative. */
  unitPrice: string,
  /** For how many of the unit the price is; one where empty. */
  baseQuantity: string,
  /** The tax; the business's usual one where absent. */
  vat?: DraftVat,
  /** Discounts on the line. */
  discounts: Array<DraftAdjustment>,
  /** Charges on the line. */
  charges: Array<DraftAdjustment>,
};

/** A draft's totals with what stands in the way of issuing it. */
export type DraftTotals = {
  /** What must be put right before the document can be issued. */
  problems: Array<Problem>,
  /** What would be better put right. */
  advice: Array<Problem>,
  /** ISO 4217. */
  currency: string,
  /** One entry per line of the draft. */
  lines: Array<LineTotals>,
  /** Sum of the line nets. */
  sumOfLines: string,
  /** Discounts on the document. */
  discounts: string,
  /** Charges on the document. */
  charges: string,
  /** Without tax. */
  net: string,
  /** The tax by category and rate. */
  vat: Array<VatTotals>,
  /** All tax. */
  vatTotal: string,
  /** With tax. */
  gross: string,
  /** Paid before. */
  paid: string,
  /** Rounding to coins. */
  rounding: string,
  /** To be paid. */
  due: string,
};

/** A tax: its category and rate. */
export type DraftVat = {
  /** The category (UNCL 5305). */
  category: VatCategory,
  /** In percent; nothing where empty. */
  rate: string,
  /** Why no tax is charged. */
  exemptionReason: string,
};

/** Files that are held over the window and not yet let go. */
export type Dragged = {
  /** How many. */
  count: number,
  /** Whether there is one among them that the import reads. */
  importable: boolean,
};

/** What was let go over the window. */
export type Dropped = {
  /** The files. */
  files: Array<DroppedFile>,
  /** The names of what is no file: folders, and what cannot be read. */
  refused: Array<string>,
};

/** A file that was let go over the window. */
export type DroppedFile = {
  /** The file. */
  file: ChosenFile,
  /** Whether its name is that of a file the import reads; what is in it shows later. */
  importable: boolean,
};

/** What home tells of a breach. */
export type DueBreach = {
  /** Its number. */
  number: number,
  /** How many whole hours are left until the authority has to know; nothing once that is settled. */
  hoursLeft: number | null,
};

/** What a due-diligence pack is made of, and where it is. */
export type DueDiligence = {
  /** Where it is. */
  path: string,
  /** SHA-256 of the archive. */
  sha256: string,
  /** How many figures are hidden. */
  hidden: number,
};

/** An open request without its person, as home tells it. */
export type DueRequest = {
  /** Its id. */
  id: RequestId,
  /** Its number. */
  number: number,
  /** Which right. */
  kind: RequestKind,
  /** By when it must be answered. */
  deadline: Deadline,
};

/** A contact that looks like one that is being written. */
export type Duplicate = {
  /** The contact that is there. */
  contact: ContactSummary,
  /** By what it looks like it. */
  reason: DuplicateReason,
};

/** By what a contact looks like one that is being written. */
export type DuplicateReason = "email" | "phone" | "name";

/** An e-mail address as it was typed, without the blanks around it. */
export type EmailAddress = string;

/** How an erasure came to its end. */
export type Ending = "atOpening";

/** The engine that draws the window. */
export type Engine = "webKitGtk" | "webKit" | "webView2" | "terminal";

/** What is said while somebody is typed in. It stands in nobody's way. */
export type EntryHints = {
  /** What sounds like data of a special kind. */
  sensitive: Array<SensitiveHint>,
  /** Whether an address is on the list of those that are left alone. */
  suppressed: boolean,
};

/** The kinds of entries that a timeline can be narrowed to. */
export type EntryKind = "note" | "call" | "meeting" | "email" | "task" | "file";

/** What erasing a person does to her rows. */
export type Erase = "nothing" | "delete" | "detach" | { "keepByLaw": {
    /** The column with the date. */
    since: string, } } | "withParent" | "destroyKey";

/** What an erasure did. */
export type ErasureDone = {
  /** The signed certificate. */
  certificate: Certificate,
  /** A look through every table found nothing but what the law keeps. */
  verified: boolean,
};

/** An erasure, carried out or planned. */
export type ErasureId = string;

/** What an erasure would do. */
export type ErasurePlan = {
  /** Stands for exactly these rows; confirming names it. */
  planHash: string,
  /** What goes for ever. */
  erased: Array<Count>,
  /** What stays without the person. */
  detached: Array<Count>,
  /** What the law keeps, sealed. */
  kept: Array<Kept>,
  /** How many backups may hold the person until they expire. */
  backups: number,
  /** Copies outside the records. */
  copies: Copies,
};

/** How the person's side should react. */
export type ErrorKind = "invalid" | "refused" | "notFound" | "conflict" | "locked" | "unavailable" | "internal";

/** What shows that it was carried out. */
export type Evidence = "copy" | "certificate" | "restriction" | "correction" | "note";

/** Why the law lets a business not do what is asked; the words name the article. */
export type Exemption = "unfounded" | "excessive" | "notIdentified" | "othersRights" | "dataRight" | "legalObligation" | "legalClaims" | "stillNeeded" | "overridingGrounds" | "notCovered";

/** How an export is written. */
export type ExportFormat = "json" | "csv" | "vcard";

/** One file that was written. */
export type ExportedFile = {
  /** Where it lies. */
  path: string,
  /** What is in it: a kind, or `all`. */
  kind: string,
  /** How many records it has. */
  records: number,
  /** Its length. */
  bytes: number,
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: string,
};

/** What a line is about. */
export type FactGroup = "program" | "workspace" | "settings" | "crashes" | "log";

/** What somebody did with the application, without whom or what it was about. */
export type Feature = "contactAdded" | "contactsMerged" | "leadAdded" | "leadConverted" | "companyAdded" | "activityAdded" | "taskAdded" | "fileAdded" | "invoiceIssued" | "paymentRecorded" | "imported" | "exported" | "searched" | "undone" | "backedUp" | "restored" | "requestRecorded" | "personErased" | "personExported" | "terminal";

/** What a column can hold. */
export type Field = "prefix" | "givenName" | "additionalName" | "familyName" | "suffix" | "displayName" | "nickname" | "company" | "department" | "jobTitle" | "email" | "emailLabel" | "phone" | "phoneLabel" | "street" | "streetMore" | "houseNumber" | "postOfficeBox" | "city" | "region" | "postalCode" | "country" | "addressLabel" | "website" | "websiteLabel" | "tags" | "note" | "birthday";

/** One column's values before and after. */
export type FieldChange = {
  /** The column. */
  field: string,
  /** Its value before. */
  before: unknown,
  /** Its value after. */
  after: unknown,
};

/** One field that a row would change. */
export type FieldDifference = {
  /** The field, as the contact's own type spells it. */
  field: string,
  /** What stands there. */
  before: string,
  /** What would stand there. */
  after: string,
};

/** The values that a field had, the newest first. */
export type FieldOrigins = {
  /** Which field. */
  field: PersonField,
  /** Its values. */
  values: Array<Origin>,
};

/** An amount with how many invoices or payments it is made of. */
export type Figure = {
  /** ISO 4217. */
  currency: string,
  /** In major units. */
  amount: string,
  /** How many. */
  count: number,
};

/** One kind of file. */
export type FileEntry = {
  /** As the words name it. */
  name: string,
  /** Where it lies; none where it lies wherever somebody put it. */
  places: Array<string>,
  /** Whether it can say something about people. */
  personal: boolean,
  /** Whether nobody can read it without a key. */
  encrypted: boolean,
  /** What it is kept for. */
  activity: Activity,
  /** What erasing does. */
  erase: FileErasure,
  /** How long it stays. */
  stay: FileStay,
};

/** What erasing a person does to a kind of file. */
export type FileErasure = "nothing" | "overwritten" | "removed" | "expires" | "remembers" | "yours";

/** What was found out about a file. */
export type FileFacts = {
  /** The format. */
  format: PeopleFormat,
  /** The name of the encoding. */
  encoding: string,
  /** Whether the file itself says in which encoding it is. */
  encodingCertain: boolean,
  /** The separator of a CSV file. */
  separator: string | null,
  /** The row of the headings, from 1. */
  headingRow: number | null,
  /** What each column of a CSV file is taken for. */
  columns: Array<ColumnMatch>,
};

/** A file that was attached to a record. */
export type FileId = string;

/** How long a kind of file stays. */
export type FileStay = "workspace" | "closing" | "nextStart" | "backups" | "size" | "count" | "weeks" | "yours";

/** A file as lists show it. */
export type FileView = {
  /** Its id. */
  id: FileId,
  /** A name that is safe on every system. */
  name: string,
  /** What the name's ending says it is; never taken from the bytes, never run. */
  mediaType: string,
  /** How many bytes. */
  size: number,
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string,
  /** Whom it is about. */
  about: AboutName | null,
  /** When it was added, ISO 8601. */
  createdAt: string,
};

/** Everything about a person. */
export type Findings = {
  /** What she was looked for by. */
  traits: Traits,
  /** Her own records by kind. */
  own: Array<Count>,
  /** Where else she is named, what nobody looked at first. */
  mentions: Array<Mention>,
  /** In how many more places her family name stands alone: too many to tell who is meant. */
  familyNameElsewhere: number,
  /** There were more places than are shown. */
  isCut: boolean,
  /** Her own files that could not be looked into. */
  unread: Array<UnreadFile>,
  /** How many files of others could not be looked into. */
  unreadElsewhere: number,
  /** The kinds of records that were looked through. */
  searched: Array<string>,
};

/** The two things a business must say about itself. */
export type FirstBusiness = {
  /** Its name. */
  name: string,
  /** Code of its country. */
  country: string,
};

/** What the workspace begins with. */
export type FirstData = "sample" | "empty" | "import";

/** How the key is kept. */
export type FirstProtection = {
  /** A passphrase. */
  passphrase: string | null,
  /** Whether the computer's keychain keeps the key too. */
  keychain: boolean,
};

/** Every answer of first run. */
export type FirstRun = {
  /** The texts she accepted, each by its own tick. */
  accepted: Array<AcceptedText>,
  /** Who she is. */
  person: AccountForm,
  /** Her business. */
  business: FirstBusiness,
  /** The language she answered in. */
  language: Language,
  /** What the workspace begins with. */
  data: FirstData,
  /** How the key is kept. */
  protection: FirstProtection,
  /** Her answer about usage data; nothing while she has not answered, and then nothing is counted. */
  usageData: boolean | null,
};

/** The day on which a week begins in a calendar. */
export type FirstWeekday = "monday" | "saturday" | "sunday";

/** How dates, numbers and paper look. */
export type Formats = {
  /** BCP 47, such as `de-AT`. */
  locale: string,
  /** The day on which weeks begin. */
  firstWeekday: FirstWeekday,
  /** What documents are printed on. */
  paper: PaperSize,
};

/** By what somebody was found; the surest first. */
export type FoundBy = "email" | "phone" | "name" | "formerName" | "familyName";

/** That an authority was given something. */
export type GivenToAuthority = {
  /** Where the file is. */
  path: string,
  /** How many people it is about. */
  people: number,
  /** How many records it has. */
  records: number,
  /** SHA-256 of the file. */
  sha256: string,
};

/** What is kept about people, on one page. */
export type Glance = {
  /** Where the records lie: a sentence. */
  place: string,
  /** Each thing that data is kept for. */
  lines: Array<GlanceLine>,
  /** Who handles data for the business, a sentence each; empty for nobody. */
  receivers: Array<string>,
  /** How often data was passed on to somebody else, by the register of disclosures. */
  passedOn: number,
};

/** One thing that data is kept for. */
export type GlanceLine = {
  /** Which one. */
  activity: Activity,
  /** What it is called. */
  name: string,
  /** What for. */
  purpose: string,
  /** Which categories of data. */
  says: Array<string>,
  /** How long it stays. */
  stays: string,
  /** Which of the processors handle it, by name. */
  receivers: Array<string>,
};

/** An export that was given to somebody. */
export type HandedOver = {
  /** The files. */
  files: Array<ExportedFile>,
  /** How many people it is about. */
  people: number,
  /** How many were left out because they refuse a transfer abroad. */
  leftOut: number,
};

/** Words that are taken out by hand. */
export type HiddenWords = {
  /** Names them when they are to be shown again. */
  place: string,
  /** The words. */
  words: string,
  /** Why they are taken out. */
  reason: string,
  /** In how many places they stand. */
  count: number,
};

/** One action on one record. */
export type HistoryEntry = {
  /** The action as a whole: undoing it takes this id. */
  setId: string,
  /** When, ISO 8601. */
  at: string,
  /** Who; nothing where the actor is gone. */
  actor: string | null,
  /** Fluent id of what was done. */
  action: string,
  /** What became different. */
  fields: Array<FieldChange>,
  /** Whether it can (still) be undone by itself. */
  undoable: boolean,
  /** The payload's key was destroyed: nothing more is known. */
  erased: boolean,
};

/** A hold in force. */
export type Hold = {
  /** The hold. */
  id: HoldId,
  /** A record that leads to the person. */
  person: Person,
  /** Her name as it is shown. */
  name: string,
  /** Why. */
  reason: string,
  /** Since when, ISO 8601. */
  since: string,
};

/** A hold on a person's records. */
export type HoldId = string;

/** An IBAN in capitals without blanks. */
export type Iban = string;

/** Whether it is known who asks. Only the fact of a check is stored, never a document. */
export type Identity = "unchecked" | "known" | "asked" | "proven" | "failed";

/** One run of an import. */
export type ImportId = string;

/** An import before it is done: the file's facts, the counts, and the first differences. */
export type ImportPreview = {
  /** What was found out about the file. */
  facts: FileFacts,
  /** What would be done. */
  report: ImportReport,
  /** The first rows that would make or change a record. */
  differences: Array<RowDifference>,
};

/** What an import did, or would do. Every row of the file is counted once: `rows = created + updated + skipped + failed`. */
export type ImportReport = {
  /** The import's id; of a preview, none. */
  importId: string | null,
  /** The action that undoes it; of a preview, none. */
  change: string | null,
  /** The file's name. */
  source: string,
  /** The encoding it is in. */
  encoding: string,
  /** The separator of a CSV file. */
  delimiter: string | null,
  /** Rows or cards in the file; blank lines are none. */
  rows: number,
  /** Records made. */
  created: number,
  /** Records changed. */
  updated: number,
  /** Rows that needed nothing, and why. */
  skipped: Array<RowProblem>,
  /** Rows that could not be taken, and why. */
  failed: Array<RowProblem>,
  /** What was left out or kept aside of rows that were taken. */
  notices: Array<RowProblem>,
  /** What each column of a CSV file was taken for. */
  mapping: Array<ColumnMatch>,
};

/** What undoing an import did. */
export type ImportUndone = {
  /** Contacts that the import had made and that are gone. */
  removed: number,
  /** Contacts that the import had changed and that are as before. */
  restored: number,
  /** Contacts that were changed or used since and stay as they are. */
  kept: Array<string>,
};

/** A fault, as it is told to the person and found in the log. */
export type IncidentId = string;

/** One index: it goes with the rows of its table. */
export type IndexEntry = {
  /** Its name. */
  name: string,
  /** The table it is on. */
  table: string,
  /** The columns it holds a second time. */
  columns: Array<string>,
  /** What those say about a person. */
  categories: Array<Category>,
};

/** Who is to pay. */
export type InvoiceCustomer = {
  /** The contact. */
  contactId: ContactId | null,
  /** The company. */
  companyId: CompanyId | null,
  /** The name on the document. */
  name: string,
};

/** A document that is being written. */
export type InvoiceDraft = {
  /** What kind of document it is. */
  type: InvoiceKind,
  /** Who is to pay. */
  customer: DraftCustomer,
  /** The language of the document; the customer's where absent. */
  language?: Language,
  /** ISO 4217; the business's currency where empty. */
  currency: string,
  /** The day on the document; today where empty. */
  issueDate: string,
  /** The day by which to pay; 14 days later where empty. */
  dueDate: string,
  /** The day of delivery or service. */
  supplyDate: string,
  /** What the customer wants to find on the document, such as an order number. */
  buyerReference: string,
  /** A note to the customer. */
  note: string,
  /** What is charged for. */
  lines: Array<DraftLine>,
  /** Discounts on the whole document. */
  discounts: Array<DraftAdjustment>,
  /** Charges on the whole document. */
  charges: Array<DraftAdjustment>,
  /** What was paid before; nothing where empty. */
  paid: string,
  /** What is added so that the sum can be paid in coins; nothing where empty. */
  rounding: string,
};

/** What the start page says about money, by currency. */
export type InvoiceFigures = {
  /** Still to be paid and past its day. */
  overdue: Array<Figure>,
  /** Still to be paid, today or within the next six days. */
  dueThisWeek: Array<Figure>,
  /** Came in since the first of the month. */
  paidThisMonth: Array<Figure>,
};

/** An invoice, draft or issued. */
export type InvoiceId = string;

/** The kinds of documents. */
export type InvoiceKind = "invoice";

/** What the editor of an invoice offers. */
export type InvoiceOptions = {
  /** The business's currency. */
  currency: CurrencyCode,
  /** The taxes a line can bear, the usual one first. */
  vat: Array<VatChoice>,
};

/** Which invoices, in which order. */
export type InvoiceQuery = {
  /** Words of the number or the customer's name. */
  text: string,
  /** Where they stand. */
  status: StatusFilter,
  /** Of one contact. */
  contactId: ContactId | null,
  /** Of one company. */
  companyId: CompanyId | null,
  /** By what they are sorted. */
  sort: InvoiceSort,
  /** Which way. */
  direction: Direction,
  /** Which rows. */
  window: Window,
};

/** By what a list of invoices is sorted. */
export type InvoiceSort = "issueDate" | "dueDate" | "number" | "customer" | "updated";

/** Where an invoice stands. */
export type InvoiceStatus = "draft" | "issued" | "partlyPaid" | "paid";

/** What the invoices of a list come to in one currency. */
export type InvoiceSum = {
  /** ISO 4217. */
  currency: string,
  /** How many. */
  count: number,
  /** With tax, in major units. */
  gross: string,
  /** Still to be paid of those with a number, in major units. */
  due: string,
};

/** An invoice as a list shows it. */
export type InvoiceSummary = {
  /** Its id. */
  id: InvoiceId,
  /** Where it stands. */
  status: InvoiceStatus,
  /** Whether the day to pay has passed and something is still to be paid. */
  overdue: boolean,
  /** Its number; none while it is a draft. */
  number: string | null,
  /** Who is to pay. */
  customer: InvoiceCustomer,
  /** ISO 4217. */
  currency: string,
  /** With tax, in major units. */
  gross: string,
  /** Still to be paid, in major units. */
  due: string,
  /** The day on the document, ISO 8601. */
  issueDate: string,
  /** The day by which to pay. */
  dueDate: string,
};

/** An invoice as its page shows it. */
export type InvoiceView = {
  /** Its id. */
  id: InvoiceId,
  /** What kind of document it is. */
  type: InvoiceKind,
  /** Where it stands. */
  status: InvoiceStatus,
  /** Whether the day to pay has passed and something is still to be paid. */
  overdue: boolean,
  /** Its number; none while it is a draft. */
  number: string | null,
  /** The day on the document, ISO 8601. */
  issueDate: string,
  /** The day by which to pay. */
  dueDate: string,
  /** Who is to pay. */
  customer: InvoiceCustomer,
  /** What was entered. */
  draft: InvoiceDraft,
  /** What stands in the way of issuing it. */
  problems: Array<Problem>,
  /** What would be better put right. */
  advice: Array<Problem>,
  /** What was paid since it was issued, the oldest first. */
  payments: Array<PaymentView>,
  /** The SHA-256 of the PDF, in hexadecimal. */
  pdfSha256: string | null,
  /** When it was issued, ISO 8601. */
  issuedAt: string | null,
  /** When the draft was begun. */
  createdAt: string,
  /** When it last changed. */
  updatedAt: string,
  /** ISO 4217. */
  currency: string,
  /** One entry per line of the draft. */
  lines: Array<LineTotals>,
  /** Sum of the line nets. */
  sumOfLines: string,
  /** Discounts on the document. */
  discounts: string,
  /** Charges on the document. */
  charges: string,
  /** Without tax. */
  net: string,
  /** The tax by category and rate. */
  vat: Array<VatTotals>,
  /** All tax. */
  vatTotal: string,
  /** With tax. */
  gross: string,
  /** Paid before. */
  paid: string,
  /** Rounding to coins. */
  rounding: string,
  /** To be paid. */
  due: string,
};

/** What was invoiced in one currency. */
export type Invoiced = {
  /** ISO 4217. */
  currency: string,
  /** With value added tax, in major units. */
  gross: string,
};

/** Long work as the status bar's tray shows it. */
export type Job = {
  /** Its id. */
  id: string,
  /** Fluent id of what is being done. */
  title: string,
  /** How many are done. */
  done: number,
  /** Of how many; nothing while it is being counted. */
  total: number | null,
  /** At the pace so far; nothing before there is one. */
  secondsLeft: number | null,
  /** Whether it can be cancelled, which leaves everything as it was. */
  cancellable: boolean,
};

/** Rows the law keeps. */
export type Kept = {
  /** The table, as the words name it. */
  kind: string,
  /** How many. */
  count: number,
  /** The law, as it is cited. */
  law: string,
  /** The first day on which the last of them goes, ISO 8601. */
  until: string,
};

/** A certificate of this workspace. */
export type KeptCertificate = {
  /** The certificate. */
  certificate: Certificate,
  /** How far the look through the pages is. */
  pages: PageState,
  /** Whether it still says what was signed. */
  intact: boolean,
};

/** Every erasure of this workspace. */
export type KeptCertificates = {
  /** The newest first. */
  certificates: Array<KeptCertificate>,
  /** When an erasure was prepared that did not begin: its backup was made, and then the plan was out of date, or the program ended. Nobody was erased by it. ISO 8601. */
  notBegun: string | null,
};

/** An e-mail address, phone number or web page with what it is for, such as `work`. */
export type Labelled = {
  /** The address or number as it was typed. */
  value: string,
  /** What it is for: `work`, `home`, `mobile` … or any other word; may be blank. */
  label: string,
};

/** What OkiCRM speaks. */
export type Language = "en" | "de";

/** How long a country's law keeps invoices. */
export type LawRule = {
  /** The country. */
  country: CountryCode,
  /** Whole years after the end of the year of issue. */
  years: number,
  /** The law as it is cited; nothing where the longest known period stands in. */
  law: string | null,
};

/** The right by which personal data is kept (GDPR Art. 6(1)). */
export type LawfulBasis = "contract" | "legalObligation" | "legitimateInterests";

/** One change of one field. */
export type LeadEdit = { "field": "name", "value": string } | { "field": "givenName", "value": string } | { "field": "familyName", "value": string } | { "field": "company", "value": string } | { "field": "jobTitle", "value": string } | { "field": "emails", "value": Array<Labelled> } | { "field": "phones", "value": Array<Labelled> } | { "field": "addresses", "value": Array<PostalAddress> } | { "field": "websites", "value": Array<Labelled> } | { "field": "tags", "value": Array<string> } | { "field": "note", "value": string } | { "field": "source", "value": string } | { "field": "status", "value": LeadStatus };

/** A lead: someone who is not yet a customer. */
export type LeadId = string;

/** Which leads, in which order. Converted leads are in the list of contacts instead. */
export type LeadQuery = {
  /** By what. */
  sort: LeadSort,
  /** Which way. */
  direction: Direction,
  /** Words that all must be in name, company, e-mail, phone or tags, in any order. */
  text: string,
  /** How far each must be. */
  status?: LeadStatus,
  /** A tag each must have. */
  tag?: string,
  /** Where each must have come from. */
  source?: string,
  /** The company each must name, in whatever case. */
  company?: string,
  /** The converted ones instead. */
  converted: boolean,
  /** The trash instead of the list. */
  trash: boolean,
  /** Which rows. */
  window: Window,
};

/** What the list is sorted by. */
export type LeadSort = "name" | "company" | "created" | "updated";

/** How far a lead is. */
export type LeadStatus = "new" | "working" | "qualified" | "unqualified";

/** A lead in a list. */
export type LeadSummary = {
  /** Its id. */
  id: LeadId,
  /** The name as it is shown. */
  displayName: string,
  /** The company's name; may be blank. */
  company: string,
  /** First e-mail address; may be blank. */
  email: string,
  /** First phone number; may be blank. */
  phone: string,
  /** Tags. */
  tags: Array<string>,
  /** Where the lead came from; may be blank. */
  source: string,
  /** How far the lead is. */
  status: LeadStatus,
  /** The contact it became. */
  contactId: ContactId | null,
  /** When something was last said, ISO 8601. */
  lastActivityAt: string | null,
  /** When it was made, ISO 8601. */
  createdAt: string,
  /** When it was last touched, ISO 8601. */
  updatedAt: string,
  /** When it went to the trash. */
  deletedAt: string | null,
};

/** A lead as its page shows it. */
export type LeadView = {
  /** Its id. */
  id: LeadId,
  /** The person behind it. */
  subjectId: SubjectId,
  /** Given name; may be blank. */
  givenName: string,
  /** Family name; may be blank. */
  familyName: string,
  /** The name as it is shown. */
  displayName: string,
  /** The company's name; may be blank. */
  company: string,
  /** Job title; may be blank. */
  jobTitle: string,
  /** E-mail addresses. */
  emails: Array<Labelled>,
  /** Phone numbers. */
  phones: Array<Labelled>,
  /** Postal addresses. */
  addresses: Array<PostalAddress>,
  /** Web pages. */
  websites: Array<Labelled>,
  /** Tags. */
  tags: Array<string>,
  /** Anything else. */
  note: string,
  /** Where the lead came from; may be blank. */
  source: string,
  /** How far the lead is. */
  status: LeadStatus,
  /** Whether the person's data is only stored and not used (GDPR Art. 18). */
  restricted: boolean,
  /** The contact it became. */
  contactId: ContactId | null,
  /** When it became one. */
  convertedAt: string | null,
  /** When it was made, ISO 8601. */
  createdAt: string,
  /** When it was last touched, ISO 8601. */
  updatedAt: string,
  /** When it went to the trash. */
  deletedAt: string | null,
};

/** Why somebody is left out; the first that is true. */
export type LeftOut = "restricted" | "objected" | "suppressed" | "withdrawn" | "noBasis" | "noAddress";

/** How many are left out for one reason. */
export type LeftOutCount = {
  /** Why. */
  reason: LeftOut,
  /** How many. */
  count: number,
};

/** Somebody of a selection whom the plan leaves out. */
export type LeftOutPerson = {
  /** The record that leads to her. */
  person: Person,
  /** Her name as it is shown. */
  name: string,
  /** Why, as the code of the refusal that erasing her alone would give. */
  code: string,
};

/** A letter as text. */
export type Letter = {
  /** Its subject line. */
  title: string,
  /** The whole letter, ready to be sent by e-mail. */
  text: string,
  /** The person's e-mail; may be blank. */
  email: string,
};

/** What a letter is kept as. */
export type LetterForm = "pdf" | "text";

/** A letter to the person. */
export type LetterKind = "acknowledgement" | "proof" | "clarification" | "extension" | "granted" | "refused" | "done";

/** What a contact is to the business. */
export type Lifecycle = "contact" | "prospect" | "customer" | "former" | "supplier" | "partner";

/** Why an address may be written to again. */
export type LiftReason = "agreedAgain" | "mistake" | "changedHands";

/** What a line comes to. */
export type LineTotals = {
  /** Without tax; nothing while the line has a problem. */
  net: string,
};

/** One page of a list. */
export type ListPage<T> = {
  /** The rows. */
  items: Array<T>,
  /** How many rows match altogether. */
  total: number,
  /** What to ask with to get the rows after these. */
  next: string | null,
};

/** What a look through the change log found. */
export type LogCheck = {
  /** When it was looked through, ISO 8601. */
  at: string,
  /** What was found. */
  report: ChainReport,
};

/** One entry, as the window shows it. */
export type LogEntry = {
  /** When, RFC 3339. */
  at: string,
  /** `ERROR`, `WARN`, `INFO`. */
  level: string,
  /** What happened, in the program's own words. */
  message: string,
  /** Codes and numbers that belong to it: `code=workspace-busy`. */
  details: string,
};

/** The logo for the window to show. */
export type LogoView = {
  /** `data:image/png;base64,…`. */
  source: string,
  /** Width in pixels. */
  width: number,
  /** Height in pixels. */
  height: number,
};

/** A password that is shown once. It is never printed by a log. */
export type MadePassword = string;

/** Who of those chosen is written to. */
export type MailingCount = {
  /** How many were chosen. */
  chosen: number,
  /** How many are written to. */
  included: number,
  /** Who is left out, by reason; reasons that nobody has are not listed. */
  leftOut: Array<LeftOutCount>,
};

/** A list for a mailing, as it was written. */
export type MailingExport = {
  /** The file. */
  file: ExportedFile,
  /** Who is in it, and who is not. */
  count: MailingCount,
};

/** What a mailing is for, and how people are reached. */
export type MailingRule = {
  /** What for. */
  purpose: PurposeCode,
  /** By which way. */
  channel: ContactChannel,
};

/** The first number of a version; greater ones than a program could have are nothing. */
export type Major = number;

/** How the data map is written. */
export type MapFormat = "json" | "csv";

/** What allows a transfer abroad. */
export type Mechanism = "none" | "adequacy" | "standardClauses" | "transferAgreement" | "bindingRules" | "derogation";

/** A place outside the person's own records that names her. */
export type Mention = {
  /** The place: table, record and column, or the entry of the change log. */
  place: string,
  /** What stands there now; said with what is said about the place, so that it is asked again when the text has changed. */
  fingerprint: string,
  /** The table of the record. */
  kind: string,
  /** The record. */
  recordId: string,
  /** The column. */
  field: string,
  /** It stood there before, and stands in the history. */
  isFormer: boolean,
  /** When that was, ISO 8601; may be blank. */
  at: string,
  /** What the record is called: a subject line, a file's name; may be blank. */
  title: string,
  /** Whose record it is; nothing for nobody's. */
  whose: Whose | null,
  /** By what she was found. */
  by: FoundBy,
  /** What stands before her name. */
  before: string,
  /** How she is named. */
  matched: string,
  /** What stands after. */
  after: string,
  /** How many more times the same text names her. */
  more: number,
  /** Whether it is about her. */
  state: MentionState,
};

/** A place as it is named when something is said about it. */
export type MentionPlace = {
  /** The place. */
  place: string,
  /** What stood there. */
  fingerprint: string,
};

/** Whether a place is about the person. */
export type MentionState = "open" | "hers" | "notHers";

/** What a metric is made of. */
export type MetricKind = "counter" | "duration" | "description";

/** What a move did. */
export type MoveReport = {
  /** Rows by table, the same on both sides. */
  counts: Record<string, number>,
  /** SHA-256 of each table's rows in the order of their ids, the same on both sides. */
  sha256: { [key in string]: string },
  /** Whether both sides are equal; a move that is not ends in a refusal instead. */
  equal: boolean,
  /** Where the source still holds everything: a path, or a server's host and database. */
  remains: string,
};

/** What a person writes down of what was said. One text is enough. */
export type NewActivity = {
  /** What it was. */
  kind: ActivityKind,
  /** When, ISO 8601 with an offset or `Z`; now where it is blank. */
  happenedAt: string,
  /** Subject line; may be blank. */
  title: string,
  /** What was said. */
  body: string,
  /** Who called or wrote. */
  direction: CallDirection,
  /** How long, in minutes. */
  minutes?: number,
};

/** What a person writes to make a company: the name, and whatever else is known. */
export type NewCompany = {
  /** Its name. */
  name: string,
  /** E-mail addresses. */
  emails: Array<Labelled>,
  /** Phone numbers. */
  phones: Array<Labelled>,
  /** Postal addresses. */
  addresses: Array<PostalAddress>,
  /** Web pages. */
  websites: Array<Labelled>,
  /** Tags. */
  tags: Array<string>,
  /** VAT identification number. */
  vatId: string,
  /** Anything else. */
  note: string,
};

/** What a person writes to make a contact: a name, an e-mail, a phone or a company, one of them is enough. */
export type NewContact = {
  /** The whole name in one field; ignored beside given or family name. */
  name: string,
  /** Given name. */
  givenName: string,
  /** Family name. */
  familyName: string,
  /** The name as it is shown, where it is not given and family name. */
  displayName: string,
  /** The company's name: an existing one is found, an unknown one is made. */
  company: string,
  /** Job title. */
  jobTitle: string,
  /** E-mail addresses. */
  emails: Array<Labelled>,
  /** Phone numbers. */
  phones: Array<Labelled>,
  /** Postal addresses. */
  addresses: Array<PostalAddress>,
  /** Web pages. */
  websites: Array<Labelled>,
  /** Tags. */
  tags: Array<string>,
  /** Birthday, `2001-03-12`, or `--03-12` where the year is not known. */
  birthday: string,
  /** Anything else. */
  note: string,
  /** What the contact is to the business. */
  lifecycle: Lifecycle,
  /** Where the contact came from. */
  source: string,
  /** Lines of a vCard that this program has no field for, kept for the way out. */
  unknown: Array<string>,
};

/** A statement as it is typed in. */
export type NewDispute = {
  /** Against which field. */
  field: PersonField,
  /** In the person's words. */
  statement: string,
  /** The request it came with, if there was one. */
  request: RequestId | null,
};

/** What a person writes to make a lead: a name, an e-mail, a phone or a company, one of them is enough. */
export type NewLead = {
  /** The whole name in one field; ignored beside given or family name. */
  name: string,
  /** Given name. */
  givenName: string,
  /** Family name. */
  familyName: string,
  /** The company's name. */
  company: string,
  /** Job title. */
  jobTitle: string,
  /** E-mail addresses. */
  emails: Array<Labelled>,
  /** Phone numbers. */
  phones: Array<Labelled>,
  /** Postal addresses. */
  addresses: Array<PostalAddress>,
  /** Web pages. */
  websites: Array<Labelled>,
  /** Tags. */
  tags: Array<string>,
  /** Anything else. */
  note: string,
  /** Where the lead came from. */
  source: string,
  /** How far the lead is. */
  status: LeadStatus,
};

/** What is entered about a payment. */
export type NewPayment = {
  /** In major units with a decimal point; all that is still to be paid where empty. */
  amount: string,
  /** The day it came in, ISO 8601; today where empty. */
  date: string,
};

/** A request as it is typed in. */
export type NewRequest = {
  /** Who asks. */
  asker: Asker,
  /** What for. */
  kind: RequestKind,
  /** How it came. */
  channel: Channel,
  /** The day it came, ISO 8601; today where it is blank. */
  receivedOn: string,
  /** In the person's own words; may be blank. */
  details: string,
  /** The language she is answered in; the business's where nothing is said. */
  language: Language | null,
  /** Her name, for somebody who is typed in. */
  name: string,
  /** Her e-mail, for somebody who is typed in; may be blank. */
  email: string,
  /** Her address, for somebody who is typed in; may be blank. */
  address: string,
};

/** A statement as it is typed in. */
export type NewStatement = {
  /** What for; nothing is everything that advertises. */
  purpose: PurposeCode | null,
  /** By which ways, at least one. */
  channels: Array<ContactChannel>,
  /** What was said, or what the business stands on. */
  standing: Standing,
  /** How it came. */
  source: ConsentSource,
  /** The exact words she agreed to; needed for a consent, which must be shown (Art. 7(1)). */
  wording: string,
  /** Why the business may; needed for an interest and for customers. */
  reason: string,
  /** The day it was said, ISO 8601; today where it is blank. */
  saidOn: string,
};

/** An address to be left alone, as it is typed in. */
export type NewSuppression = {
  /** An e-mail address or a phone number. */
  address: string,
  /** What for; nothing is everything that advertises. */
  purpose: PurposeCode | null,
};

/** What a person writes to be reminded. The title is enough. */
export type NewTask = {
  /** What is to be done. */
  title: string,
  /** Anything else. */
  note: string,
  /** The day, `2026-11-27`; blank for some day. */
  dueOn: string,
  /** The time of that day where the computer stands, `14:00`; blank for all day. */
  dueTime: string,
};

/** A step, and whether it was taken. */
export type NextStep = {
  /** Which. */
  step: Step,
  /** Whether it was taken; read from what is there, so it ticks itself off. */
  done: boolean,
};

/** What a person notes about data that was passed on outside OkiCRM: on paper, by phone, by mail. */
export type NotedForm = {
  /** To whom, and what for. */
  to: RecipientForm,
  /** What was passed on. */
  what: string,
  /** The day, ISO 8601; today where blank. */
  on: string,
};

/** A notice to people whose data came from elsewhere. */
export type NoticeId = string;

/** A letter in a language. */
export type NoticeLetter = {
  /** Its subject. */
  subject: string,
  /** Its text. */
  text: string,
};

/** How a notice ended. */
export type NoticeOutcome = "told" | "known" | "disproportionate" | "byLaw" | "secrecy";

/** Whom a notice of a single person is for. */
export type NoticePerson = { "kind": "contact", "id": ContactId } | { "kind": "lead", "id": LeadId };

/** Somebody who is to be told. */
export type NoticedPerson = {
  /** The record. */
  person: NoticePerson,
  /** Her name. */
  name: string,
  /** Her first e-mail address; may be blank. */
  email: string,
  /** `en` or `de`, guessed from where she lives. */
  language: string,
};

/** How the first invoice number looks. */
export type NumberSeries = {
  /** Before the number, such as `INV-`. */
  prefix: string,
  /** The first number. */
  start: number,
};

/** What to do with a row that is about a person who is there already. */
export type OnMatch = "skip" | "update" | "add";

/** A record of one of the kinds. */
export type OpenedRecord = {
  /** What it is. */
  kind: RecentKind,
  /** Its id. */
  id: string,
};

/** Work whose duration is looked at. */
export type Operation = "open" | "import" | "search" | "issue" | "document" | "backup" | "erase";

/** A value, and how it came in. */
export type Origin = {
  /** The value as people read it; blank where it was emptied. */
  value: string,
  /** When, ISO 8601. */
  at: string,
  /** Who; nothing where the actor is gone. */
  actor: string | null,
  /** How. */
  source: OriginSource,
  /** The file's name or the request's number, where there is one. */
  detail: string | null,
};

/** How a value came in; its words are `rectifying-source-<word>`. */
export type OriginSource = "typed" | "import" | "request" | "merged" | "lead" | "takenBack" | "moved";

/** What was found of somebody else. */
export type OtherKind = "name" | "email" | "phone" | "words";

/** Somebody else in a person's copy. */
export type OtherPerson = {
  /** Names it when something is decided. */
  place: string,
  /** What it is. */
  kind: OtherKind,
  /** As it stands in the text. */
  text: string,
  /** In how many places. */
  count: number,
  /** What stands before the first. */
  before: string,
  /** What stands after the first. */
  after: string,
  /** Whether it is shown in the copy. */
  isShown: boolean,
};

/** Another request of the same person. */
export type OtherRequest = {
  /** Its id. */
  id: RequestId,
  /** Its number. */
  number: number,
  /** Which right. */
  kind: RequestKind,
};

/** What became of a look. */
export type Outcome = "done" | "clockDoubted" | "broken";

/** A folder that can be shown. */
export type OwnFolder = "data" | "logs";

/** A purpose that the business added. */
export type OwnPurpose = {
  /** Its code; nothing for one that is new. */
  code: PurposeCode | null,
  /** What it is called. */
  name: string,
};

/** The purposes that the business added. */
export type OwnPurposes = {
  /** In the order they are shown. */
  purposes: Array<OwnPurpose>,
};

/** How the page is written. */
export type PageFormat = "html" | "text";

/** What a look through every page of the file found. */
export type PageLook = {
  /** When it ended, ISO 8601. */
  lookedAt: string,
  /** How many pages the file has, free ones included. */
  pages: number,
  /** How many pages lay in its write-ahead log. */
  logPages: number,
  /** Pages that did not verify, so that nobody can say what is on them. */
  unreadable: number,
  /** How many pieces of what was the person's were looked for. */
  lookedFor: number,
  /** How many of them were on a page and in no record that is there. */
  found: number,
  /** Records that stay and say the same: of namesakes, of a company, kept by law. Rows by kind. */
  elsewhere: Array<Count>,
};

/** How far the look through the pages is. */
export type PageState = "waiting" | "clean" | "found" | "onServer";

/** The paper that lies in the country's printers. */
export type PaperSize = "a4" | "letter";

/** One part of a backup. */
export type Part = {
  /** Its name in the archive. */
  name: string,
  /** Its length. */
  bytes: number,
  /** SHA-256, in hexadecimal. */
  sha256: string,
};

/** What happened to some words. */
export type PartKind = "same" | "added" | "removed";

/** To whom a person's data was passed on. */
export type PassedOn = {
  /** Everybody who received some, the newest first. */
  recipients: Array<Recipient>,
  /** Since when she refuses that her data goes abroad. */
  refusesSince: string | null,
  /** Processors abroad on whose servers the workspace lies all the same, which no switch can undo. */
  liesAbroad: Array<Processor>,
};

/** An export of the past. */
export type PastExport = {
  /** When it was. */
  at: string,
  /** `json`, `csv` or `vcard`. */
  format: string,
  /** How many files were written. */
  files: number,
  /** How many records left. */
  records: number,
  /** How many bytes the files have together. */
  bytes: number,
};

/** An import of the past, and whether it can still be taken back. */
export type PastImport = {
  /** Its id. */
  id: string,
  /** The file's name. */
  source: string,
  /** When it was. */
  at: string,
  /** Rows or cards in the file. */
  rows: number,
  /** Records made. */
  created: number,
  /** Records changed. */
  updated: number,
  /** Rows that needed nothing. */
  skipped: number,
  /** Rows that could not be taken. */
  failed: number,
  /** When it was taken back. */
  undoneAt: string | null,
  /** Until when it can be taken back; none when that is past or it was done. */
  undoUntil: string | null,
};

/** A row of a past import and what became of it. */
export type PastRow = {
  /** Row of the file, from 1. */
  row: number,
  /** `created`, `updated`, `skipped` or `failed`. */
  outcome: string,
  /** The Fluent id of why, where there is a reason. */
  reason: string | null,
};

/** A payment recorded for an invoice. */
export type PaymentId = string;

/** A payment. */
export type PaymentView = {
  /** Its id. */
  id: PaymentId,
  /** In major units. */
  amount: string,
  /** ISO 4217. */
  currency: string,
  /** The day it came in, ISO 8601. */
  paidOn: string,
};

/** Several people whom one plan erases. */
export type People = { "contacts": Selection<ContactId, ContactQuery> } | { "leads": Selection<LeadId, LeadQuery> };

/** A format that holds people. */
export type PeopleFormat = "csv" | "vcard";

/** Which record leads to the person. */
export type Person = { "kind": "contact", "id": ContactId } | { "kind": "lead", "id": LeadId } | { "kind": "asker", "id": RequestId };

/** A field of a person; its name is the Fluent id `records-field-<word>`. */
export type PersonField = "record" | "name" | "company" | "job" | "email" | "phone" | "address" | "website" | "birthday" | "tags" | "note" | "source";

/** A person's record, as a request leads to it. */
export type PersonRecord = { "kind": "contact", "id": ContactId } | { "kind": "lead", "id": LeadId };

/** What the personal home shows. */
export type PersonalHome = {
  /** Whether home remembers what is opened. */
  on: boolean,
  /** What was pinned, the latest first. */
  pinned: Array<RecentRecord>,
  /** What was opened most often, the most frequent first; without what is pinned. */
  mostUsed: Array<RecentRecord>,
  /** People among these for whom nothing is planned. */
  unplanned: Array<RecentRecord>,
};

/** Where the shell stands. */
export type Phase = "firstRun" | "locked" | "open" | "restoring" | "problem";

/** A place in the program's code: file, line and column. */
export type Place = string;

/** A postal address. */
export type PostalAddress = {
  /** Street, house number and what belongs to them, on one or more lines. */
  street: string,
  /** City. */
  city: string,
  /** State, county or region. */
  region: string,
  /** Postal code. */
  postalCode: string,
  /** ISO 3166-1 code of two letters where the country is known, else as it was written. */
  country: string,
  /** What it is for: `work`, `home` … ; may be blank. */
  label: string,
};

/** A page as a picture of its own, to be shown as `<img src="data:image/svg+xml,…">`. */
export type PreviewPage = {
  /** The picture. */
  svg: string,
  /** Width in points. */
  width: number,
  /** Height in points. */
  height: number,
  /** The words on the page, a line each, for those who cannot see the picture. */
  text: string,
};

/** One thing wrong with one field of the input, for example `lines.0.unitPrice`. */
export type Problem = {
  /** Path of the field in the input, in its JSON spelling. */
  field: string,
  /** Fluent id of the sentence. */
  code: string,
  /** Values for the sentence. */
  args?: { [key in string]: string },
};

/** One activity. */
export type ProcessingActivity = {
  /** Which one. */
  activity: Activity,
  /** What it is called. */
  name: string,
  /** What it is for. */
  purpose: string,
  /** By which right. */
  basis: string,
  /** Whose data it is. */
  people: string,
  /** What is kept: records, and what they say. */
  data: string,
  /** Who receives it. */
  recipients: string,
  /** How long it stays. */
  stays: string,
};

/** The record, in the words of a language. */
export type ProcessingRecord = {
  /** Who answers for it: the business, its address, how to reach it. */
  controller: Array<string>,
  /** Who works with it, with an address: the account holder. */
  contact: Array<string>,
  /** The day it was made, ISO 8601. */
  madeOn: string,
  /** Each activity. */
  activities: Array<ProcessingActivity>,
  /** How the data is protected (Art. 32(1)), one measure each. */
  measures: Array<string>,
  /** Which processors handle data abroad, and what allows it (Art. 30(1)(e)); one each. */
  transfers: Array<string>,
};

/** A row of the register as it is shown. */
export type Processor = {
  /** The row. */
  id: ProcessorId,
  /** What is kept of it. */
  details: ProcessorForm,
  /** How its country stands to the business's. */
  abroad: Abroad,
  /** The decision that says so. */
  decision: string | null,
  /** What is missing or to be thought of: Fluent ids. */
  warnings: Array<string>,
  /** Whether the workspace lies there, so that the row has to stay. */
  inUse: boolean,
};

/** What a person writes about a processor, and what is kept of it. */
export type ProcessorForm = {
  /** What OkiCRM connects to it for. */
  connection: Connection,
  /** The host OkiCRM connects to; blank where it does not. */
  host: string,
  /** Who it is. */
  name: string,
  /** What it handles the data for. */
  purpose: string,
  /** What the data says about people. */
  categories: Array<Category>,
  /** Where it handles the data: a country's code. */
  country: string,
  /** What allows a transfer there. */
  mechanism: Mechanism,
  /** How the data is protected there: what was agreed, certificates, encryption. */
  safeguard: string,
  /** The day of the agreement, ISO 8601; blank while there is none. */
  agreedOn: string,
  /** Whom it hands data on to, one a line. */
  subProcessors: string,
};

/** A row of the register of processors. */
export type ProcessorId = string;

/** The register as it is shown. */
export type ProcessorRegister = {
  /** Every processor. */
  processors: Array<Processor>,
  /** The business's country, whose law says what is abroad. */
  home: string,
  /** Which state of the law the lists of countries tell. */
  rulesVersion: string,
};

/** What proves that somebody may change how the key is kept. */
export type Proof = { "kind": "passphrase", "text": string } | { "kind": "recoveryCode", "text": string } | { "kind": "keychain" };

/** How the key is kept now. */
export type ProtectionStatus = {
  /** A passphrase is set. */
  passphrase: boolean,
  /** The keychain holds the key. */
  keychain: boolean,
  /** This computer has a keychain that answers. */
  keychainAvailable: boolean,
};

/** What somebody is contacted for: `newsletter`, or the code of a purpose of the business's own. */
export type PurposeCode = string;

/** One purpose. */
export type PurposeConsents = {
  /** Its code. */
  purpose: PurposeCode,
  /** What the business calls it; nothing for those of the closed list. */
  name: string | null,
  /** Whether it advertises, so that a yes is needed. */
  advertises: boolean,
  /** Each way. */
  cells: Array<ConsentCell>,
};

/** A row of an import that is about somebody restricted. */
export type QuarantineId = string;

/** A row that waits. */
export type QuarantinedRow = {
  /** Its id. */
  id: QuarantineId,
  /** Whom it is about. */
  contactId: ContactId,
  /** Her name. */
  name: string,
  /** The file it came from. */
  source: string,
  /** Its row there. */
  row: number,
  /** When it came, ISO 8601. */
  at: string,
  /** Whether she is still restricted, so that it waits on. */
  restricted: boolean,
  /** What it would change. */
  fields: Array<FieldDifference>,
};

/** What was typed, as it was read. */
export type Reading = {
  /** The value: a decimal with a point, or an ISO date. */
  value: string,
  /** The value written out for a person: `1,234.50`, `Friday, 27 November 2026`. */
  echo: string,
  /** How somebody from elsewhere means the same text, where that is more: `1,234` is a little more than one in German and over a thousand in English. Written so that it is read only that way. */
  otherwise: string | null,
};

/** What a person may decide about a file instead of leaving it to be found out. */
export type ReadingChoices = {
  /** The format. */
  format: PeopleFormat | null,
  /** The name of the encoding, such as `windows-1252`. */
  encoding: string | null,
  /** The separator: `,` `;` TAB or `|`. */
  separator: string | null,
  /** What single columns hold. */
  columns: Array<ColumnChoice>,
};

/** The kinds of records, called like the topics of their lists. */
export type RecentKind = "contacts" | "companies" | "leads" | "invoices";

/** A record that was written not long ago. */
export type RecentRecord = {
  /** What it is. */
  kind: RecentKind,
  /** Its id. */
  id: string,
  /** What it is called: a name, the number of an invoice; blank for a draft. */
  title: string,
  /** What tells it from others: a company, a customer; may be blank. */
  subtitle: string,
  /** When it was last written, ISO 8601. */
  at: string,
};

/** To whom data of one person was passed on once. */
export type Recipient = {
  /** The entry. */
  id: RecipientId,
  /** Who received it. */
  recipient: string,
  /** The recipient's country. */
  country: string,
  /** What was passed on. */
  what: string,
  /** When. */
  at: string,
};

/** To whom something is given, and what for. */
export type RecipientForm = {
  /** Who receives it. */
  name: string,
  /** The recipient's country, a code. */
  country: string,
  /** What for. */
  purpose: string,
};

/** To whom data of one person was passed on once. */
export type RecipientId = string;

/** How the record of processing activities is written. */
export type RecordFormat = "pdf" | "csv";

/** The page with the recovery code. */
export type RecoverySheet = {
  /** `XXXX-XXXX-…`. */
  code: string,
  /** Whose workspace it opens. */
  business: string,
  /** The day it was made, ISO 8601. */
  made: string,
};

/** What a screen remembers; its shape is the screen's own. */
export type Remembered = unknown;

/** What came of a report. */
export type ReportOutcome = "taken" | "refused" | "unreachable" | "untrusted" | "tooLong" | "broken";

/** The next report. */
export type ReportPreview = {
  /** The week it tells of. */
  week: Week,
  /** Every byte of it, as it would leave now. */
  body: string,
  /** How many bytes that are. */
  bytes: number,
};

/** What a person asked about her data. */
export type RequestId = string;

/** Which right is used (UK GDPR and GDPR, the article beside each). */
export type RequestKind = "access" | "rectification" | "erasure" | "restriction" | "portability" | "objection" | "complaint";

/** How far a request is. */
export type RequestStatus = "awaitsProof" | "awaitsClarification" | "open" | "toCarryOut" | "toAnswer" | "answered" | "withdrawn";

/** What can be done with a request. */
export type RequestStep = "acknowledge" | "confirmIdentity" | "askProof" | "failIdentity" | "askClarification" | "clarified" | "extend" | "decide" | "carryOut" | "recordWork" | "answer" | "withdraw";

/** A request in the list. */
export type RequestSummary = {
  /** Its id. */
  id: RequestId,
  /** Its number. */
  number: number,
  /** Which right. */
  kind: RequestKind,
  /** Who asks; blank once she was erased. */
  name: string,
  /** The day it came. */
  receivedOn: string,
  /** How far it is. */
  status: RequestStatus,
  /** By when it must be answered. */
  deadline: Deadline,
};

/** A request with all that can be done with it. */
export type RequestView = {
  /** How far it is. */
  status: RequestStatus,
  /** By when it must be answered. */
  deadline: Deadline,
  /** The record of who asks, if there is one. */
  person: PersonRecord | null,
  /** Whether the person was erased. */
  isOfNobody: boolean,
  /** What can be done now. */
  steps: Array<RequestStep>,
  /** The letters that have something to tell. */
  letters: Array<LetterKind>,
  /** The person's other open requests. */
  alsoOpen: Array<OtherRequest>,
  /** Its id. */
  id: RequestId,
  /** The number it is known by, from 1. */
  number: number,
  /** Who asked, when it was recorded. */
  asker: AskerKind,
  /** The person's name then; blank once she was erased. */
  name: string,
  /** Her e-mail then; may be blank. */
  email: string,
  /** Her address then, line by line; may be blank. */
  address: string,
  /** The language of its letters. */
  language: Language,
  /** Which right. */
  kind: RequestKind,
  /** How it came. */
  channel: Channel,
  /** The calendar of its deadline. */
  calendar: CalendarCode,
  /** The day it came. */
  receivedOn: string,
  /** What she wrote or said; may be blank. */
  details: string,
  /** Whether it is known who asks. */
  identity: Identity,
  /** When proof was asked for. */
  identityAskedOn: string | null,
  /** When it was known, or known not to be her. */
  identitySettledOn: string | null,
  /** How it was checked; may be blank. */
  identityHow: string,
  /** What she was asked last; may be blank. */
  question: string,
  /** Since when the answer to it is awaited. */
  questionAskedOn: string | null,
  /** Days that answered questions took. */
  pausedDays: number,
  /** When she was told that it came. */
  acknowledgedOn: string | null,
  /** When the extension was announced. */
  extendedOn: string | null,
  /** Why it takes longer. */
  extensionReason: string,
  /** What was decided. */
  decision: Decision | null,
  /** When. */
  decidedOn: string | null,
  /** The law's reasons. */
  exemptions: Array<Exemption>,
  /** The reasons in words; may be blank. */
  reason: string,
  /** When it was done. */
  carriedOutOn: string | null,
  /** What shows that. */
  evidence: Evidence | null,
  /** The SHA-256 of the copy or the id of the certificate; else blank. */
  proof: string,
  /** What was done by hand; may be blank. */
  note: string,
  /** When the answer was sent; closed since. */
  answeredOn: string | null,
  /** How it was sent. */
  sentBy: Channel | null,
  /** When she took it back; closed since. */
  withdrawnOn: string | null,
};

/** What restoring did. */
export type RestoreReport = {
  /** The workspace that opens now. */
  workspace: string,
  /** When the backup was made. */
  madeAt: string,
  /** Rows by table after restoring and after the erasures that must hold. */
  counts: Record<string, number>,
  /** Where the former workspace lies; nothing if there was none. */
  kept: string | null,
  /** Whether every check passed before the folders were swapped, see [`BackupInfo::verified`]. */
  verified: boolean,
};

/** Somebody whose data is only stored and not used (GDPR Art. 18). */
export type RestrictedPerson = {
  /** The record that leads to her. */
  person: Person,
  /** Her name as it is shown. */
  name: string,
  /** Her company's name; may be blank. */
  company: string,
  /** Since when, ISO 8601. */
  since: string,
};

/** How long rows stay. */
export type Retention = "workspace" | "record" | "taxLaw" | "undo";

/** What went, in figures. */
export type RetentionGone = {
  /** Leads that went to the trash. */
  leads: number,
  /** Contacts that went to the trash. */
  contacts: number,
  /** Invoices that the law no longer keeps. */
  invoices: number,
  /** Erased people of whom the law kept something until now. */
  people: number,
  /** Records that left the trash for good. */
  trash: number,
  /** Backups whose time had come. */
  backups: number,
  /** Records that would have gone, and are held back. */
  held: number,
};

/** What a business chooses by itself. Nothing is chosen until it does. */
export type RetentionRules = {
  /** Months of silence after which a lead goes to the trash; nothing: never. */
  leadsMonths: number | null,
  /** Months of silence after which a contact without invoices goes to the trash; nothing: never. */
  contactsMonths: number | null,
  /** Whether issued invoices go when the law no longer keeps them. */
  invoices: boolean,
};

/** One look, in figures. */
export type RetentionRun = {
  /** When, ISO 8601. */
  at: string,
  /** By which day. */
  on: string,
  /** Who began it. */
  startedBy: StartedBy,
  /** What became of it. */
  outcome: Outcome,
  /** By which rules. */
  rulesVersion: string,
  /** What went. */
  gone: RetentionGone,
};

/** Everything the page of retention shows. */
export type RetentionView = {
  /** What is known of the clock. */
  clock: ClockView,
  /** What the business chose. */
  rules: RetentionRules,
  /** The rules of law, by the month they were looked up in. */
  rulesVersion: string,
  /** What its country's law says. */
  law: LawRule,
  /** How many days backups stay. */
  backupDays: number,
  /** What goes within a year, the next first; the first 200. */
  upcoming: Array<Upcoming>,
  /** How many there are in all. */
  upcomingTotal: number,
  /** Whose records are held back. */
  holds: Array<Hold>,
  /** The latest looks. */
  runs: Array<RetentionRun>,
};

/** When the policy was looked through, and when that is due again. */
export type Review = {
  /** The day it was reviewed or accepted last, ISO 8601; nothing before the first time. */
  lastOn: string | null,
  /** The day it is due, ISO 8601. */
  dueOn: string | null,
  /** Whether that day has come. */
  isDue: boolean,
};

/** What a row makes or changes. */
export type RowDifference = {
  /** Row of the file, from 1. */
  row: number,
  /** The name as it is shown. */
  name: string,
  /** The record that it changes; none when it makes one. */
  recordId: string | null,
  /** What is different; for a new record, what it says. */
  fields: Array<FieldDifference>,
};

/** A row and what is to be said about it. */
export type RowProblem = {
  /** Row of the spreadsheet (the first is 1, the heading counts) or number of the card (the first is 1). */
  row: number,
  /** Why. */
  reason: RowReason,
};

/** Why a row was not taken, or what was lost or changed although it was. */
export type RowReason = "import-row-empty" | "import-row-nameless" | "import-row-surplus-values" | "import-row-date-unreadable" | "import-row-values-capped" | "import-row-unknown-capped" | "import-card-end-missing" | "import-card-line-unreadable" | "import-card-line-too-long" | "import-card-photo-too-large" | "import-card-photo-elsewhere" | "import-card-photo-unreadable" | "import-card-agent-left-out" | "import-card-too-deep" | "import-card-photo-not-kept" | "import-row-restricted" | "import-row-suppressed" | "import-row-repeated" | "import-row-repeated-says-more" | "import-row-match-skipped" | "import-row-unchanged" | "import-row-erased" | "import-row-value-refused" | "import-row-refused";

/** Which rule takes a record away. */
export type RuleName = "leads" | "contacts" | "trash" | "erased" | "invoices";

/** How much sample data there is, for the question whether it is to go. */
export type SampleFigures = {
  /** Made-up contacts. */
  contacts: number,
  /** Made-up leads. */
  leads: number,
};

/** A PDF as it was written to a file. */
export type SavedPdf = {
  /** Where. */
  path: string,
  /** How many bytes. */
  bytes: number,
  /** Their SHA-256, in hexadecimal. */
  sha256: string,
};

/** Every screen there is. */
export type Screen = "home" | "contacts" | "contact" | "companies" | "company" | "leads" | "lead" | "tasks" | "invoices" | "invoice" | "import" | "export" | "trends" | "privacy" | "backups" | "trash" | "settings" | "about";

/** A record that was found. */
export type SearchHit = {
  /** What it is. */
  kind: SearchKind,
  /** Its id. */
  id: string,
  /** What it is called: a name, the number of an invoice; blank for a draft. */
  title: string,
  /** What tells it from others of that name: a company, an e-mail address, a customer; may be blank. */
  subtitle: string,
};

/** The kinds of records that are found, called like the topics of their lists. */
export type SearchKind = "contacts" | "companies" | "leads" | "invoices";

/** A section that is different. */
export type SectionDifference = {
  /** Its title; the newer one where that changed too. */
  title: string,
  /** Its words, in the order of reading. */
  parts: Array<DifferencePart>,
};

/** When the window locks by itself. */
export type Security = {
  /** Minutes without a key or a click, at most a day; 0 never. */
  idleMinutes: number,
  /** Whether it locks when the computer slept. */
  lockOnSuspend: boolean,
};

/** Several records: those ticked, or all that a list shows but for some. */
export type Selection<Id, Query> = { "ids": Array<Id> } | { "matching": {
    /** What a list asks with; its window does not matter. */
    query: Query,
    /** Those that are not meant although they match. */
    except: Array<Id>, } };

/** What is answered to a hint. */
export type SensitiveAnswer = "consent" | "care" | "work" | "madePublic" | "claim" | "dismissed";

/** Of which kind data may be. */
export type SensitiveCategory = "health" | "religion" | "union" | "sexLife" | "origin" | "politics" | "biometrics" | "criminal" | "child";

/** That a record may hold data of a special kind. The word stands here and nowhere else. */
export type SensitiveHint = {
  /** Of which kind. */
  category: SensitiveCategory,
  /** The word that sounds like it; blank for a date of birth. */
  word: string,
  /** The age below which a parent must agree; 0 for other kinds. */
  age: number,
};

/** Whose record gives a hint. */
export type SensitivePerson = { "kind": "contact", "id": ContactId } | { "kind": "lead", "id": LeadId };

/** A report that left this computer, or tried to. */
export type SentReport = {
  /** The week it told of. */
  week: Week,
  /** When, for the person's own eyes. */
  at: string,
  /** Where it went. */
  endpoint: string,
  /** Every byte of it. */
  body: string,
  /** What came of it. */
  outcome: ReportOutcome,
  /** The number the receiver answered with. */
  status: number | null,
  /** The first words of its answer. */
  words: string,
};

/** A server's address as a person types it, in parts, so that no password stands in a line of text. */
export type ServerAddress = {
  /** The computer's name or number. */
  host: string,
  /** Its port; PostgreSQL's own where empty. */
  port: string,
  /** The database. */
  database: string,
  /** Who works in it. */
  user: string,
  /** Her password on the server. */
  password: string,
  /** Whether a connection in plain is refused. */
  encrypted: boolean,
  /** Further options as they stand behind the question mark of an address. */
  options: string,
  /** Who runs it: the row of the register of processors. A server on this computer needs none. */
  processor: ProcessorForm | null,
};

/** What a look at a server found. */
export type ServerCheck = {
  /** The server's own version. */
  version: string,
  /** What lies in its database; only where nothing does can a workspace be made there. */
  holds: ServerHolds,
};

/** What lies in a server's database, where OkiCRM would make its tables. */
export type ServerHolds = "nothing" | "workspace" | "otherTables";

/** What a server still holds of removed rows, and what shortens that. What it does not tell is left out: a server that only speaks PostgreSQL's language has no such log. */
export type ServerRemains = {
  /** Where the server's log was when the rows had gone: its segments up to here hold them. */
  logPosition?: string,
  /** Whether segments are copied to an archive before they recycle. */
  archived?: boolean,
  /** How many copies of the server can hold segments back. */
  replicationSlots?: number,
  /** What shortens it, for the server's administrator, in this order. */
  commands: Array<string>,
};

/** How first run was answered, as far as later screens ask. */
export type SetupState = {
  /** What the workspace began with. */
  data: FirstData,
  /** Whether sample data is still there. */
  sample: boolean,
  /** The actions that made it. */
  sampleSets: Array<string>,
  /** The person said that she keeps the recovery code in a safe place. */
  recoveryKept: boolean,
};

/** How this business writes numbers and dates. */
export type ShellFormats = {
  /** BCP 47 tag, for example `de-AT`. */
  locale: string,
  /** ISO 4217. */
  currency: string,
};

/** Everything the frame of the application needs to draw itself. Answered in every phase. */
export type ShellStatus = {
  /** Where the shell stands. */
  phase: Phase,
  /** Of the program. */
  version: string,
  /** How the window looks. */
  appearance: Appearance,
  /** How numbers and dates are written. */
  formats: ShellFormats,
  /** The business's name; empty while the workspace is not open. */
  businessName: string,
  /** Name of the person working, for the greeting; empty when not given. */
  personName: string,
  /** Whether a passphrase can be asked for; without one the lock is the keychain's. */
  hasPassphrase: boolean,
  /** Sample data is in the workspace. */
  sampleData: boolean,
  /** RFC 3339 time of the newest verified backup. */
  lastBackup: string | null,
  /** Why the last backup that was to be made by itself was not; nothing when all is well. */
  backupTrouble: AppError | null,
  /** Where the records are. */
  dataLocation: DataLocation,
  /** Long work that runs. */
  jobs: Array<Job>,
  /** Why the workspace cannot be opened; only in the phase `problem`. */
  problem: AppError | null,
  /** What should not stay as it is: a network share, a clock that jumped. */
  warnings: Array<Warning>,
  /** Today's date by the workspace's clock, ISO 8601. */
  today: string,
};

/** Where a column's content comes from; portability covers the first two (GDPR Art. 20). */
export type Source = "provided" | "observed" | "derived" | "own";

/** A notice. */
export type SourceNotice = {
  /** Its id. */
  id: NoticeId,
  /** Where the data came from: the file, or what was typed. */
  origin: string,
  /** How many people are still there to be told. */
  people: number,
  /** The name of the only one. */
  name: string | null,
  /** The last day. */
  dueOn: string,
  /** How many days are left; less than 0 when it is late. */
  daysLeft: number,
  /** How it ended; nothing while it is open. */
  outcome: NoticeOutcome | null,
  /** When it ended. */
  settledOn: string | null,
};

/** Where the business stands with one purpose and one way to reach a person. */
export type Standing = "given" | "interest" | "customer" | "contract" | "withdrawn" | "objected" | "suppressed";

/** Who began a look. */
export type StartedBy = "itself" | "person";

/** Whether figures are recorded. */
export type State = "undecided" | "on" | "off";

/** What was done. */
export type Statement = {
  /** The erasure. */
  id: ErasureId,
  /** The request it answers, if there was one. */
  request?: RequestId,
  /** The workspace. */
  workspace: WorkspaceId,
  /** When, ISO 8601. */
  erasedAt: string,
  /** The plan that was confirmed. */
  planHash: string,
  /** What went. */
  erased: Array<Count>,
  /** What stayed without the person. */
  detached: Array<Count>,
  /** What the law keeps. */
  kept: Array<Kept>,
  /** After so many days no backup holds the person. */
  backupsExpireAfterDays: number,
  /** The program that did it. */
  appVersion: string,
  /** How it came to its end, where that was not at once. */
  ended?: Ending,
  /** Whether a look through every table found nothing but what the law keeps; not known before. */
  verified?: boolean,
  /** What the look through the pages found; nothing before it ended. */
  pages?: PageLook,
  /** What remains on the server, and what shortens that; nothing where the records lie in a file. */
  server?: ServerRemains,
};

/** The switch as it stands. */
export type Status = {
  /** Whether figures are recorded. */
  state: State,
  /** Why. */
  reason: UsageReason,
  /** Where reports go; none, so nothing is sent. */
  endpoint: string | null,
};

/** Which invoices a list shows. */
export type StatusFilter = "all" | "draft" | "open" | "overdue" | "paid";

/** A step on the way from an empty workspace to one in daily use. */
export type Step = "recovery" | "address" | "people" | "invoice" | "backup";

/** One column that says something about the account holder, as the data map has it. */
export type StoredColumn = {
  /** The table, as the words name it: `record-<table>`. */
  table: string,
  /** The column: `datamap-column-<column>`. */
  column: string,
  /** What it is kept for. */
  activity: Activity,
  /** By which right. */
  basis: LawfulBasis | null,
  /** Where it comes from. */
  source: Source,
  /** How long it stays. */
  retention: Retention,
  /** What is stored, the newest first. */
  values: Array<string>,
};

/** A data subject: the one person behind contacts, leads and account holders. */
export type SubjectId = string;

/** What came back. */
export type SupportAnswer = {
  /** The answer. */
  id: SupportAnswerId,
  /** How it came. */
  source: AnswerSource,
  /** Who wrote it; empty where it was pasted. */
  sender: string,
  /** Its subject line. */
  title: string,
  /** Its words. */
  message: string,
  /** When it was written, RFC 3339, as the mail says. */
  writtenAt: string | null,
  /** How many files came with it and were not kept. */
  attachments: number,
  /** Whether its words were too many and end early. */
  isCut: boolean,
  /** When it was put here, RFC 3339. */
  createdAt: string,
};

/** What she was answered. */
export type SupportAnswerId = string;

/** A line that may go with a request. */
export type SupportFact = {
  /** Names the line while it stays as it is: choosing it chooses these very words. */
  id: string,
  /** What it is about. */
  group: FactGroup,
  /** The words that go, in English, because those who read them do. */
  text: string,
  /** Whether it is ticked unless she takes the tick away: never for what was written down by a running program. */
  isProposed: boolean,
};

/** What she types. */
export type SupportForm = {
  /** What it is. */
  kind: SupportKind,
  /** The subject line. */
  title: string,
  /** What she says. */
  message: string,
};

/** What a request is. A complaint is none of these: it goes to the request desk, where it has its days. */
export type SupportKind = "question" | "problem" | "idea";

/** A request as it leaves. */
export type SupportLetter = {
  /** To whom it goes. */
  to: string,
  /** Its subject line. */
  subject: string,
  /** Its words. */
  text: string,
  /** What is attached: the lines about this computer; empty where none were chosen. */
  attachment: string,
  /** Whether it is short enough, and without attachment, to be written by the mail program itself. */
  isShort: boolean,
};

/** A request with everything that belongs to it. */
export type SupportRequest = {
  /** The request. */
  id: SupportRequestId,
  /** Its number. */
  number: number,
  /** What she wrote. */
  form: SupportForm,
  /** The lines about this computer that go with it, as they will be read. */
  diagnostics: Array<string>,
  /** Where it stands. */
  state: SupportState,
  /** When it last left OkiCRM, RFC 3339. */
  handedOverAt: string | null,
  /** By which way. */
  handedOverBy: SupportWay | null,
  /** What came back, the oldest first. */
  answers: Array<SupportAnswer>,
  /** When it was written, RFC 3339. */
  createdAt: string,
};

/** What the account holder wrote to the makers of OkiCRM. */
export type SupportRequestId = string;

/** Where a request stands. */
export type SupportState = "open" | "answered" | "closed";

/** One line of the list. */
export type SupportSummary = {
  /** The request. */
  id: SupportRequestId,
  /** Its number. */
  number: number,
  /** What it is. */
  kind: SupportKind,
  /** Its subject line. */
  title: string,
  /** Where it stands. */
  state: SupportState,
  /** When it was written, RFC 3339. */
  createdAt: string,
};

/** By which way a request left OkiCRM. */
export type SupportWay = "mailProgram" | "file";

/** One address that is left alone. */
export type SuppressionEntry = {
  /** Its id. */
  id: SuppressionId,
  /** By which way. */
  channel: ContactChannel,
  /** What for; nothing is everything that advertises. */
  purpose: PurposeCode | null,
  /** Why. */
  reason: SuppressionReason,
  /** When it was put there, ISO 8601. */
  addedAt: string,
  /** When it was lifted, ISO 8601. */
  liftedAt: string | null,
  /** Why it was lifted. */
  liftReason: LiftReason | null,
  /** The address, while a contact has it; else nobody can tell. */
  address: string | null,
  /** Whose it is, while there is somebody. */
  person: ConsentPerson | null,
  /** What she is called. */
  name: string | null,
};

/** An address that is left alone. */
export type SuppressionId = string;

/** The list of addresses that are left alone. */
export type SuppressionList = {
  /** How many entries count now. */
  standing: number,
  /** How many were lifted. */
  lifted: number,
  /** The newest, at most 500. */
  entries: Array<SuppressionEntry>,
};

/** Why an address is left alone. */
export type SuppressionReason = "objected" | "withdrawn" | "byHand";

/** The family of the operating system. */
export type System = "linux" | "macOs" | "windows" | "other";

/** A tag and how many carry it. */
export type TagCount = {
  /** The tag. */
  tag: string,
  /** How many contacts carry it. */
  count: number,
};

/** What a workspace took over. */
export type TakenOver = {
  /** Whose business it was. */
  from: string,
  /** How many rows of each kind came. */
  records: Record<string, number>,
  /** How many erased people stay erased here. */
  erased: number,
};

/** Where the values of a column go. */
export type Target = {
  /** What the column holds. */
  field: Field,
  /** Which of several: a value and its label, or the parts of one address, share the number. */
  slot: number,
  /** What the value is for, when the heading says so: `work`, `home`, `mobile` … */
  label: string,
};

/** The open tasks as home shows them. */
export type TaskAgenda = {
  /** The day this was made for, ISO 8601. */
  today: string,
  /** Due before today. */
  overdue: Array<TaskView>,
  /** Due today. */
  dueToday: Array<TaskView>,
  /** Due later, the next first. */
  upcoming: Array<TaskView>,
  /** Due some day. */
  someday: Array<TaskView>,
};

/** A task: something to be done by a date. */
export type TaskId = string;

/** A task as it was typed, parted. */
export type TaskReading = {
  /** What is to be done. */
  title: string,
  /** The day, ISO 8601; blank where none was named. */
  dueOn: string,
  /** The time of that day, `14:00`; blank where none was named. */
  dueTime: string,
};

/** A task as lists show it. */
export type TaskView = {
  /** Its id. */
  id: TaskId,
  /** What is to be done. */
  title: string,
  /** Anything else. */
  note: string,
  /** The day, ISO 8601. */
  dueOn: string | null,
  /** The time of that day, `14:00`. */
  dueTime: string | null,
  /** When it was done, ISO 8601. */
  doneAt: string | null,
  /** Whom it is about. */
  about: AboutName | null,
  /** When it was made, ISO 8601. */
  createdAt: string,
  /** When it was last changed, ISO 8601. */
  updatedAt: string,
};

/** What is different between the text that was accepted and the one that is shown. */
export type TextDifference = {
  /** Which text. */
  kind: DocumentKind,
  /** When the former one was accepted. */
  acceptedAt: string,
  /** The version that was accepted. */
  before: string,
  /** The version that is shown. */
  after: string,
  /** The sections that are different. */
  sections: Array<SectionDifference>,
};

/** One numbered section. */
export type TextSection = {
  /** `1. Introduction`. */
  title: string,
  /** Its words: paragraphs and lines of a list that begin with `- `. */
  text: string,
};

/** One text and where it stands. */
export type TextStanding = {
  /** The text as it is shown now. */
  text: DocumentText,
  /** Where it stands. */
  state: AnswerState,
  /** The last answer. */
  last: Acceptance | null,
};

/** Colours. */
export type Theme = "system" | "light" | "dark";

/** One entry of a timeline. */
export type TimelineEntry = { "entry": "activity" } & ActivityView | { "entry": "task" } & TaskView | { "entry": "file" } & FileView;

/** A part of a timeline, the latest first. */
export type TimelinePage = {
  /** The entries. */
  items: Array<TimelineEntry>,
  /** What to ask with to get those before. */
  next: string | null,
};

/** Which part of a timeline. */
export type TimelineQuery = {
  /** The `next` of the page before; nothing for the latest. */
  before?: string,
  /** How many entries; 50 where it is 0, never more than 200. */
  limit: number,
  /** Only entries of one kind; all where nothing is said. */
  only?: EntryKind,
};

/** How long something took, as a range; no other duration can be kept. */
export type Took = "instant" | "short" | "noticeable" | "waiting" | "long" | "veryLong";

/** What changed, in the words the window's queries begin with. */
export type Topic = "contacts" | "companies" | "leads" | "timeline" | "tasks" | "invoices" | "payments" | "imports" | "exports" | "backups" | "privacy" | "telemetry" | "settings" | "account" | "workspace" | "shell";

/** What somebody is looked for by. */
export type Traits = {
  /** Names she has. */
  names: Array<string>,
  /** Names she had. */
  formerNames: Array<string>,
  /** E-mail addresses. */
  emails: Array<string>,
  /** Phone numbers, by the digits that tell them apart. */
  phones: Array<string>,
};

/** Who takes the business over, and by which right. */
export type TransferForm = {
  /** Who takes it over, where, and what for. */
  to: RecipientForm,
  /** The law or the contract by which it may be given. */
  basis: string,
};

/** What would go, and what would not. */
export type TransferPreview = {
  /** How many people it is about. */
  people: number,
  /** How many of them are restricted, and stay so. */
  restricted: number,
  /** How many stay out because they refuse that their data goes abroad. */
  leftOut: number,
  /** Whether the country is abroad. */
  isAbroad: boolean,
  /** How many addresses on the list of those who are left alone go along, as marks. */
  leftAlone: number,
  /** How many erased people stay erased there, as marks. */
  erased: number,
  /** How many files and documents go as such. */
  files: number,
  /** How many records of each kind. */
  records: Array<Count>,
};

/** The archive that was written. */
export type Transferred = {
  /** Where it is. */
  path: string,
  /** Its length. */
  bytes: number,
  /** SHA-256 of it. */
  sha256: string,
  /** How many people it is about. */
  people: number,
  /** How many stayed out because they refuse that their data goes abroad. */
  leftOut: number,
  /** The password that opens it; it is kept nowhere. */
  password: MadePassword,
};

/** One week. */
export type TrendWeek = {
  /** Such as `2026-W47`. */
  week: Week,
  /** Calls, meetings, e-mails and notes that happened. */
  activities: number,
  /** Tasks that were done. */
  tasksDone: number,
  /** Leads that came. */
  leads: number,
  /** Invoices that were issued. */
  invoices: number,
  /** What they came to, by currency. */
  invoiced: Array<Invoiced>,
};

/** The kinds of errors people meet, as the window tells them apart. */
export type Trouble = "invalid" | "refused" | "notFound" | "conflict" | "locked" | "unavailable" | "internal";

/** Why a file's text is not known. */
export type Unread = "kind" | "damaged" | "locked" | "tooLarge" | "scanned" | "tooLong";

/** A file whose text is not, or not wholly, known. */
export type UnreadFile = {
  /** The file. */
  id: string,
  /** Its name. */
  name: string,
  /** Why. */
  why: Unread,
};

/** One record that goes. */
export type Upcoming = {
  /** On which day; today or before: at the next look. */
  on: string,
  /** By which rule. */
  rule: RuleName,
  /** The record. */
  id: string,
  /** Its name or number; blank where only the law keeps it. */
  name: string,
  /** Held back: it stays until the hold is lifted. */
  held: boolean,
};

/** One metric. */
export type UsageMetric = {
  /** Which one. */
  id: UsageMetricId,
  /** Its name in a report. */
  name: string,
  /** What it is made of. */
  kind: MetricKind,
  /** Who answers for it. */
  owner: string,
  /** The version of the program that began to count it. */
  since: string,
  /** The last day on which it is counted, as `20271231`. */
  expires: number,
};

/** What a metric is about, as words and the store name it. */
export type UsageMetricId = "screens" | "features" | "durations" | "errors" | "setting";

/** Why the state is what it is. */
export type UsageReason = "noticeUnanswered" | "noticeGrown" | "choice" | "doNotTrack" | "managedPolicy" | "unreadable";

/** What the program runs on. Enums and small numbers: no name of a computer, no user agent. */
export type UsageSetting = {
  /** The operating system's family. */
  system: System,
  /** The first number of its version, where it is known. */
  systemMajor: Major | null,
  /** What draws the window. */
  engine: Engine,
  /** The first number of its version, where it is known. */
  engineMajor: Major | null,
  /** What the program speaks. */
  language: Language,
};

/** The category of a tax (UNCL 5305, the part EN 16931 uses). */
export type VatCategory = "S" | "Z" | "E" | "AE" | "K" | "G" | "O";

/** A tax a line can bear. */
export type VatChoice = {
  /** The tax, with the reason of the law where it has one. */
  vat: DraftVat,
  /** Whether a line that says nothing bears it. */
  isUsual: boolean,
};

/** A VAT id in capitals without blanks and points, country first (`EL` for Greece, `XI` for Northern Ireland). */
export type VatId = string;

/** Which law of value added tax holds for a seller. */
export type VatRegime = "europeanUnion" | "unitedKingdom" | "switzerland" | "other";

/** One row of the breakdown of taxes. */
export type VatTotals = {
  /** Category. */
  category: VatCategory,
  /** In percent. */
  rate: string,
  /** What the tax is reckoned on. */
  base: string,
  /** The tax. */
  amount: string,
};

/** The version of a program. */
export type Version = string;

/** Something that works and should not stay as it is, in words by its code. */
export type Warning = {
  /** Names the words. */
  code: string,
  /** What the words need; dates are ISO 8601. */
  args: Record<string, string>,
};

/** A week by ISO 8601, such as `2026-W47`. */
export type Week = string;

/** What was counted in one ISO week. */
export type WeekFigures = {
  /** The week, such as `2026-W47`. */
  week: Week,
  /** How often each screen was opened. */
  screens: Partial<Record<Screen, number>>,
  /** How often each thing was done. */
  features: Partial<Record<Feature, number>>,
  /** How often each work took how long. */
  durations: Partial<Record<Operation, Partial<Record<Took, number>>>>,
  /** How often an error of each kind was met. */
  errors: Partial<Record<Trouble, number>>,
  /** What the program ran on when this was last counted. */
  setting: UsageSetting | null,
};

/** Whose record a place stands in. */
export type Whose = {
  /** `contact`, `lead` or `company`. */
  kind: string,
  /** Its id. */
  id: string,
  /** What it is called. */
  name: string,
};

/** Which rows of a list. */
export type Window = {
  /** How many rows to leave out at the beginning. Ignored beside `after`. */
  offset: number,
  /** The `next` of the page before: faster than an offset, and steady while rows come and go. */
  after: string | null,
  /** How many rows; 100 where it is 0, never more than 1,000. */
  limit: number,
};

/** A workspace: one business's data. */
export type WorkspaceId = string;

export const commands = {
  /** Everything the frame needs to draw itself. */
  shellStatus: () => call<ShellStatus>("shell_status"),
  /** Keeps how the window looks. */
  saveAppearance: (appearance: Appearance) => call<null>("save_appearance", { appearance }),
  /** Opens the workspace with a passphrase; without one, with the key in the keychain. */
  unlockWorkspace: (passphrase: string | null) => call<null>("unlock_workspace", { passphrase }),
  /** Opens the workspace with the printed recovery code. */
  unlockWithRecoveryCode: (code: string) => call<null>("unlock_with_recovery_code", { code }),
  /** Looks at the workspace again, after a problem was mended. */
  retryOpening: () => call<null>("retry_opening"),
  /** Asks long work to stop; what it did is taken back. */
  cancelJob: (id: string) => call<null>("cancel_job", { id }),
  /** Logs a fault of the page (names and places in code, never values); answers its incident id. */
  reportFault: (summary: string) => call<string>("report_fault", { summary }),
  /** Says whether the window is drawn without the graphics card. */
  safeGraphics: () => call<boolean>("safe_graphics"),
  /** Draws the window with or without the graphics card from the next start on. */
  saveSafeGraphics: (on: boolean) => call<null>("save_safe_graphics", { on }),
  /** Says that the person did something, so that the window does not lock yet. */
  noteActivity: () => call<null>("note_activity"),
  /** Locks: closes the workspace and forgets its keys. */
  lockWorkspace: () => call<null>("lock_workspace"),
  /** Policy and terms, to be read before they are accepted. */
  setupTexts: (language: Language) => call<Array<DocumentText>>("setup_texts", { language }),
  /** The countries a business can be in, with what each brings. */
  countries: () => call<Array<CountryChoice>>("countries"),
  /** Whether this computer has a keychain that can hold the key. */
  keychainAvailable: () => call<boolean>("keychain_available"),
  /** Makes the workspace with every answer, or nothing at all, and opens it: on a server where one is named, else in the encrypted file. */
  firstRun: (run: FirstRun, server: ServerAddress | null) => call<RecoverySheet>("first_run", { run, server }),
  /** How first run was answered. */
  setupState: () => call<SetupState | null>("setup_state"),
  /** Notes that the recovery code is kept in a safe place. */
  keepRecoverySheet: () => call<null>("keep_recovery_sheet"),
  /** How much sample data there is. */
  sampleFigures: () => call<SampleFigures>("sample_figures"),
  /** The steps after first run, and which are taken. */
  nextSteps: () => call<Array<NextStep>>("next_steps"),
  /** The records that were written last, the latest first. */
  recentRecords: () => call<Array<RecentRecord>>("recent_records"),
  /** Takes every sample record away for good, with what was written about these people since. */
  removeSample: () => call<null>("remove_sample"),
  /** Deletes the workspace: its records, backups and key. Nothing brings them back. */
  deleteEverything: (proof: Proof, backups: BackupsThen) => call<null>("delete_everything", { proof, backups }),
  /** Whether figures are recorded, and why. */
  usageStatus: () => call<Status>("usage_status"),
  /** Answers the notice or moves the switch; off deletes what was counted. */
  answerUsage: (on: boolean) => call<Status>("answer_usage", { on }),
  /** Counts a visit to a screen, if figures are recorded. */
  countScreen: (screen: Screen) => call<null>("count_screen", { screen }),
  /** What is counted, since when, until when, and who answers for it. */
  usageMetrics: () => call<Array<UsageMetric>>("usage_metrics"),
  /** The counted weeks, oldest first. */
  usageFigures: () => call<Array<WeekFigures>>("usage_figures"),
  /** The next report exactly as it would leave; nothing while figures are not recorded. */
  usagePreview: () => call<ReportPreview | null>("usage_preview"),
  /** The reports that left this computer or tried to, oldest first. */
  usageSent: () => call<Array<SentReport>>("usage_sent"),
  /** Says where reports go; nothing: nowhere. */
  sendUsageTo: (endpoint: string | null) => call<Status>("send_usage_to", { endpoint }),
  /** Deletes what was counted and what was sent; the switch stays. */
  deleteUsage: () => call<null>("delete_usage"),
  /** Asks where, and writes all of it there as JSON; its path, or nothing. */
  saveUsage: () => call<string | null>("save_usage"),
  /** How the key is kept now. */
  protection: () => call<ProtectionStatus>("protection"),
  /** Sets or changes the passphrase. */
  setPassphrase: (proof: Proof, passphrase: string) => call<null>("set_passphrase", { proof, passphrase }),
  /** Removes the passphrase; the keychain alone holds the key then. */
  removePassphrase: (proof: Proof) => call<null>("remove_passphrase", { proof }),
  /** Lets this computer open the workspace by itself. */
  useKeychain: (proof: Proof) => call<null>("use_keychain", { proof }),
  /** Takes the key out of this computer's keychain. */
  leaveKeychain: () => call<null>("leave_keychain"),
  /** Makes a new recovery code, told once; the old one opens nothing any more. */
  newRecoveryCode: (proof: Proof) => call<string>("new_recovery_code", { proof }),
  /** Asks where, and saves the page with the recovery code there; nothing when she thinks better of it. */
  saveRecoverySheet: (code: string) => call<ChosenFile | null>("save_recovery_sheet", { code }),
  /** Prints the page with the recovery code. */
  printRecoverySheet: (code: string) => call<null>("print_recovery_sheet", { code }),
  /** The business as documents name it. */
  business: () => call<Business>("business"),
  /** The business as it stands in the fields to type in. */
  businessForm: () => call<BusinessForm>("business_form"),
  /** Saves what was typed about the business. */
  saveBusiness: (form: BusinessForm) => call<Business>("save_business", { form }),
  /** The business's logo. */
  logo: () => call<LogoView | null>("logo"),
  /** Takes the logo off. */
  removeLogo: () => call<null>("remove_logo"),
  /** When the window locks by itself. */
  security: () => call<Security>("security"),
  /** Says when the window locks by itself. */
  saveSecurity: (security: Security) => call<Security>("save_security", { security }),
  /** What a screen remembered, under a name such as `contacts.columns`. */
  preference: (name: string) => call<Remembered | null>("preference", { name }),
  /** Lets a screen remember something. */
  savePreference: (name: string, value: Remembered) => call<null>("save_preference", { name, value }),
  /** Asks for a picture and keeps it as the logo; nothing when she thinks better of it. */
  chooseLogo: () => call<LogoView | null>("choose_logo"),
  /** Everything stored about the account holder, field by field. */
  account: () => call<Account>("account"),
  /** Changes what is stored about the account holder. */
  saveAccount: (form: AccountForm) => call<null>("save_account", { form }),
  /** Deletes what is stored about the account holder; the workspace and everybody in it stay. */
  eraseAccount: () => call<null>("erase_account"),
  /** Asks where, and writes everything stored about the account holder there; its path, or nothing. */
  exportAccount: () => call<string | null>("export_account"),
  /** What happened to one record, newest first. */
  history: (record: string) => call<Array<HistoryEntry>>("history", { record }),
  /** The newest action that can be undone, for Ctrl+Z. */
  latestUndoable: () => call<string | null>("latest_undoable"),
  /** Takes back one action as a whole; answers with the id that undoes the undoing. */
  undo: (change: string) => call<ChangeSetId>("undo", { change }),
  /** Records of these kinds that have all the words, the best first. */
  searchEverywhere: (text: string, kinds: Array<SearchKind>) => call<Array<SearchHit>>("search_everywhere", { text, kinds }),
  /** Reads an amount such as `1.234,50` or `=3*45`, in the currency's smallest unit. */
  readAmount: (text: string, currency: CurrencyCode) => call<Reading>("read_amount", { text, currency }),
  /** Reads a decimal such as a quantity or a rate, with the digits it was typed with. */
  readNumber: (text: string) => call<Reading>("read_number", { text }),
  /** Reads a date such as `fri`, `+30d` or `3/4`; answers in ISO 8601. */
  readDate: (text: string) => call<string>("read_date", { text }),
  /** Parts a task such as `call fri 2pm` into what is to be done, the day and the time. */
  readTask: (text: string) => call<TaskReading>("read_task", { text }),
  /** Rows of the list of contacts. */
  listContacts: (query: ContactQuery) => call<ListPage<ContactSummary>>("list_contacts", { query }),
  /** One contact. */
  contact: (id: ContactId) => call<ContactView>("contact", { id }),
  /** Every tag of contacts, with how many carry it. */
  contactTags: () => call<Array<TagCount>>("contact_tags"),
  /** Contacts that look like the one being written. */
  contactDuplicates: (contact: NewContact) => call<Array<Duplicate>>("contact_duplicates", { contact }),
  /** Adds a contact. */
  createContact: (contact: NewContact) => call<Changed<ContactView>>("create_contact", { contact }),
  /** Changes one field of a contact. */
  editContact: (id: ContactId, edit: ContactEdit) => call<Changed<ContactView>>("edit_contact", { id, edit }),
  /** Puts a contact into the trash. */
  deleteContact: (id: ContactId) => call<ChangeSetId>("delete_contact", { id }),
  /** Puts several contacts into the trash as one change. */
  deleteContacts: (selection: Selection<ContactId, ContactQuery>) => call<ChangeSetId>("delete_contacts", { selection }),
  /** Takes contacts out of the trash as one change. */
  restoreContacts: (selection: Selection<ContactId, ContactQuery>) => call<ChangeSetId>("restore_contacts", { selection }),
  /** Makes two contacts one: what the kept one does not say comes from the other. */
  mergeContacts: (kept: ContactId, other: ContactId) => call<Changed<ContactView>>("merge_contacts", { kept, other }),
  /** Adds what was written about a person to the contact that is there. */
  completeContact: (id: ContactId, contact: NewContact) => call<Changed<ContactView>>("complete_contact", { id, contact }),
  /** Gives several contacts a tag, or takes it from them. */
  tagContacts: (selection: Selection<ContactId, ContactQuery>, tag: string, wanted: boolean) => call<ChangeSetId>("tag_contacts", { selection, tag, wanted }),
  /** Rows of the list of companies. */
  listCompanies: (query: CompanyQuery) => call<ListPage<CompanySummary>>("list_companies", { query }),
  /** One company. */
  company: (id: CompanyId) => call<CompanyView>("company", { id }),
  /** Adds a company. */
  createCompany: (company: NewCompany) => call<Changed<CompanyView>>("create_company", { company }),
  /** Changes one field of a company. */
  editCompany: (id: CompanyId, edit: CompanyEdit) => call<Changed<CompanyView>>("edit_company", { id, edit }),
  /** Gives a company another name, at its people too. */
  renameCompany: (id: CompanyId, name: string) => call<Changed<CompanyView>>("rename_company", { id, name }),
  /** Puts companies into the trash as one change. */
  deleteCompanies: (selection: Selection<CompanyId, CompanyQuery>) => call<ChangeSetId>("delete_companies", { selection }),
  /** Takes companies out of the trash as one change. */
  restoreCompanies: (selection: Selection<CompanyId, CompanyQuery>) => call<ChangeSetId>("restore_companies", { selection }),
  /** Rows of the list of leads. */
  listLeads: (query: LeadQuery) => call<ListPage<LeadSummary>>("list_leads", { query }),
  /** One lead. */
  lead: (id: LeadId) => call<LeadView>("lead", { id }),
  /** Every source that leads came from. */
  leadSources: () => call<Array<string>>("lead_sources"),
  /** Adds a lead. */
  createLead: (lead: NewLead) => call<Changed<LeadView>>("create_lead", { lead }),
  /** Changes one field of a lead. */
  editLead: (id: LeadId, edit: LeadEdit) => call<Changed<LeadView>>("edit_lead", { id, edit }),
  /** Makes a contact of a lead. */
  convertLead: (id: LeadId) => call<Conversion>("convert_lead", { id }),
  /** Puts leads into the trash as one change. */
  deleteLeads: (selection: Selection<LeadId, LeadQuery>) => call<ChangeSetId>("delete_leads", { selection }),
  /** Takes leads out of the trash as one change. */
  restoreLeads: (selection: Selection<LeadId, LeadQuery>) => call<ChangeSetId>("restore_leads", { selection }),
  /** Says how far several leads are. */
  setLeadStatus: (selection: Selection<LeadId, LeadQuery>, status: LeadStatus) => call<ChangeSetId>("set_lead_status", { selection, status }),
  /** What was said about a record, the newest first. */
  timeline: (about: About, query: TimelineQuery) => call<TimelinePage>("timeline", { about, query }),
  /** Adds a note, a call, a meeting or an e-mail. */
  addActivity: (about: About, activity: NewActivity) => call<Changed<ActivityView>>("add_activity", { about, activity }),
  /** Changes what was said. */
  editActivity: (id: ActivityId, activity: NewActivity) => call<Changed<ActivityView>>("edit_activity", { id, activity }),
  /** Puts what was said into the trash. */
  deleteActivity: (id: ActivityId) => call<ChangeSetId>("delete_activity", { id }),
  /** The open tasks by when they are due. */
  taskAgenda: () => call<TaskAgenda>("task_agenda"),
  /** Tasks that are done, the last first. */
  doneTasks: () => call<Array<TaskView>>("done_tasks"),
  /** The open tasks about a record, the next first. */
  openTasks: (about: About) => call<Array<TaskView>>("open_tasks", { about }),
  /** Adds a task, about a record or about none. */
  addTask: (about: About | null, task: NewTask) => call<Changed<TaskView>>("add_task", { about, task }),
  /** Changes a task. */
  editTask: (id: TaskId, task: NewTask) => call<Changed<TaskView>>("edit_task", { id, task }),
  /** Ticks a task off, or takes the tick away. */
  setTaskDone: (id: TaskId, done: boolean) => call<Changed<TaskView>>("set_task_done", { id, done }),
  /** Puts a task into the trash. */
  deleteTask: (id: TaskId) => call<ChangeSetId>("delete_task", { id }),
  /** Puts a file into the trash. */
  deleteFile: (id: FileId) => call<ChangeSetId>("delete_file", { id }),
  /** Asks for a file to keep with a record; nothing when she thinks better of it. */
  chooseFile: () => call<ChosenFile | null>("choose_file"),
  /** Keeps a chosen or dropped file with a record. */
  addFile: (about: About, file: string) => call<Changed<FileView>>("add_file", { about, file }),
  /** Asks where to save a kept file; answers with its name, or nothing. */
  saveFile: (id: FileId) => call<string | null>("save_file", { id }),
  /** Asks for a file of contacts or an export; nothing when she thinks better of it. */
  chooseImport: () => call<ChosenFile | null>("choose_import"),
  /** Whether a chosen file is an export of OkiCRM, which comes back whole. */
  isExport: (file: string) => call<boolean>("is_export", { file }),
  /** What an import would do; nothing is changed. */
  previewImport: (file: string, choices: ReadingChoices, onMatch: OnMatch) => call<ImportPreview>("preview_import", { file, choices, onMatch }),
  /** Imports a file of contacts: one action, undone as one. */
  runImport: (file: string, choices: ReadingChoices, onMatch: OnMatch) => call<ImportReport>("run_import", { file, choices, onMatch }),
  /** Brings an export back into this empty workspace; answers with records by kind. */
  bringBack: (file: string) => call<{ [key in string]: number }>("bring_back", { file }),
  /** Takes an import back: what it made goes, what it changed is as before. */
  undoImport: (id: string) => call<ImportUndone>("undo_import", { id }),
  /** The imports of the past, the newest first. */
  pastImports: () => call<Array<PastImport>>("past_imports"),
  /** The rows that a past import left or could not take, each with its reason. */
  importRowsLeft: (id: string) => call<Array<PastRow>>("import_rows_left", { id }),
  /** Asks where, and writes everything there; nothing when she thinks better of it. */
  exportEverything: (format: ExportFormat) => call<Array<ExportedFile> | null>("export_everything", { format }),
  /** Asks where, and writes the contacts of a selection there; nothing when she thinks better of it. */
  exportContacts: (selection: Selection<ContactId, ContactQuery>, format: ContactsFormat) => call<ExportedFile | null>("export_contacts", { selection, format }),
  /** Asks where, and writes the list for a mailing there; nothing when she thinks better of it. */
  exportForMailing: (selection: Selection<ContactId, ContactQuery>, rule: MailingRule) => call<MailingExport | null>("export_for_mailing", { selection, rule }),
  /** Writes the schema of the export as JSON where the person says; its path, or nothing. */
  saveExportSchema: () => call<string | null>("save_export_schema"),
  /** What was exported before, the newest first. */
  pastExports: () => call<Array<PastExport>>("past_exports"),
  /** Who of a selection would be written to, and who is left out and why. */
  previewMailing: (selection: Selection<ContactId, ContactQuery>, rule: MailingRule) => call<MailingCount>("preview_mailing", { selection, rule }),
  /** Rows of the list of invoices. */
  listInvoices: (query: InvoiceQuery) => call<ListPage<InvoiceSummary>>("list_invoices", { query }),
  /** One invoice. */
  invoice: (id: InvoiceId) => call<InvoiceView>("invoice", { id }),
  /** What the start page says about money. */
  invoiceFigures: () => call<InvoiceFigures>("invoice_figures"),
  /** What the invoices of a list come to, by currency. */
  invoiceSums: (query: InvoiceQuery) => call<Array<InvoiceSum>>("invoice_sums", { query }),
  /** What the editor of an invoice offers. */
  invoiceOptions: () => call<InvoiceOptions>("invoice_options"),
  /** The number a draft would get if it were issued now. */
  nextInvoiceNumber: (draft: InvoiceDraft) => call<string>("next_invoice_number", { draft }),
  /** The pages of an issued invoice, as its PDF has them. */
  invoicePages: (id: InvoiceId) => call<Array<PreviewPage>>("invoice_pages", { id }),
  /** What a draft comes to and what stands in its way; nothing is stored. */
  previewInvoice: (draft: InvoiceDraft) => call<DraftTotals>("preview_invoice", { draft }),
  /** The pages of a draft as the PDF will draw them. */
  previewInvoicePages: (draft: InvoiceDraft) => call<Array<PreviewPage>>("preview_invoice_pages", { draft }),
  /** Keeps a draft; without an id, a new one. */
  saveInvoiceDraft: (id: InvoiceId | null, draft: InvoiceDraft) => call<Changed<InvoiceView>>("save_invoice_draft", { id, draft }),
  /** Deletes a draft. */
  deleteInvoiceDraft: (id: InvoiceId) => call<ChangeSetId>("delete_invoice_draft", { id }),
  /** Gives a draft its number and freezes it. */
  issueInvoice: (id: InvoiceId) => call<Changed<InvoiceView>>("issue_invoice", { id }),
  /** Records a payment. */
  payInvoice: (id: InvoiceId, payment: NewPayment) => call<Changed<InvoiceView>>("pay_invoice", { id, payment }),
  /** Takes a payment off that was recorded by mistake. */
  removePayment: (id: PaymentId) => call<Changed<InvoiceView>>("remove_payment", { id }),
  /** Prints an invoice through the system, a draft marked as one. */
  printInvoice: (id: InvoiceId) => call<null>("print_invoice", { id }),
  /** Asks where, and saves the PDF there; nothing when she thinks better of it. */
  saveInvoicePdf: (id: InvoiceId) => call<SavedPdf | null>("save_invoice_pdf", { id }),
  /** Shows the PDF with the system's program. */
  openInvoicePdf: (id: InvoiceId) => call<null>("open_invoice_pdf", { id }),
  /** What is kept, column by column, index by index, file by file. */
  dataMap: () => call<DataMap>("data_map"),
  /** The record of processing activities in a language of the window. */
  processingRecord: (language: string) => call<ProcessingRecord>("processing_record", { language }),
  /** What is kept, how long, who receives it and where it lies, in a language of the window. */
  privacyGlance: (language: string) => call<Glance>("privacy_glance", { language }),
  /** What an erasure would do; confirming names its hash. */
  planErasure: (person: Person) => call<ErasurePlan>("plan_erasure", { person }),
  /** What erasing several people by one plan would do. */
  planPeopleErasure: (people: People) => call<BulkPlan>("plan_people_erasure", { people }),
  /** Every erasure of this workspace with its certificate, the newest first. */
  erasureCertificates: () => call<KeptCertificates>("erasure_certificates"),
  /** Hides a person from daily work. */
  restrictPerson: (person: Person) => call<ChangeSetId>("restrict_person", { person }),
  /** Everybody who is hidden from daily work. */
  restrictedPeople: () => call<Array<RestrictedPerson>>("restricted_people"),
  /** Everything about a person, wherever it stands. */
  findPerson: (person: Person) => call<Findings>("find_person", { person }),
  /** What a person's copy would hold, to decide on. */
  planCopy: (person: Person) => call<CopyPlan>("plan_copy", { person }),
  /** Decides whether somebody else is shown in a person's copy. */
  showOther: (person: Person, place: string, isShown: boolean) => call<ChangeSetId>("show_other", { person, place, isShown }),
  /** Takes words out of a person's copy, with the reason. */
  hideWords: (person: Person, words: string, reason: string) => call<ChangeSetId>("hide_words", { person, words, reason }),
  /** Lets words stand in a person's copy again. */
  showWords: (person: Person, place: string) => call<ChangeSetId>("show_words", { person, place }),
  /** Decides whether a file goes into a person's copy. */
  includeFile: (person: Person, file: MentionPlace, isIncluded: boolean) => call<ChangeSetId>("include_file", { person, file, isIncluded }),
  /** Says of places whether they are about a person. */
  chooseMentions: (person: Person, places: Array<MentionPlace>, state: MentionState) => call<ChangeSetId>("choose_mentions", { person, places, state }),
  /** Lets a person be seen in daily work again, who was told so on a day before. */
  unrestrictPerson: (person: Person, toldOn: string) => call<ChangeSetId>("unrestrict_person", { person, toldOn }),
  /** Erases a person for ever, as a plan said; a backup is made before. */
  erasePerson: (person: Person, planHash: string) => call<ErasureDone>("erase_person", { person, planHash }),
  /** Erases several people for ever, as one plan said; a backup is made before. */
  erasePeople: (people: People, planHash: string) => call<BulkDone>("erase_people", { people, planHash }),
  /** Looks through the pages of the file for what was erased and was not looked for yet. */
  lookForErased: () => call<null>("look_for_erased"),
  /** Asks for a certificate's file, and checks it; nothing when she thinks better of it. */
  checkCertificate: () => call<CertificateReport | null>("check_certificate"),
  /** Asks where, and writes everything about a person there; nothing when she thinks better of it. */
  exportPerson: (person: Person) => call<AccessReport | null>("export_person", { person }),
  /** Asks where, and writes a person's copy there, or what she takes elsewhere, locked as asked for. */
  savePersonCopy: (person: Person, kind: CopyKind, lock: CopyLock) => call<CopyMade | null>("save_person_copy", { person, kind, lock }),
  /** Asks where, and writes the data map there; its path, or nothing. */
  saveDataMap: (format: MapFormat) => call<string | null>("save_data_map", { format }),
  /** Asks where, and writes the record of processing activities there; its path, or nothing. */
  saveProcessingRecord: (format: RecordFormat) => call<string | null>("save_processing_record", { format }),
  /** Asks where to keep the certificate of an erasure; answers with the file's name, or nothing. */
  saveCertificate: (certificate: Certificate) => call<string | null>("save_certificate", { certificate }),
  /** Every request: open ones by what is due first, then closed ones. */
  requests: () => call<Array<RequestSummary>>("requests"),
  /** Open requests without names, by what is due first, for home. */
  dueRequests: () => call<Array<DueRequest>>("due_requests"),
  /** A request with its deadline and what can be done with it. */
  request: (id: RequestId) => call<RequestView>("request", { id }),
  /** Records a request. */
  recordRequest: (input: NewRequest) => call<Changed<RequestView>>("record_request", { input }),
  /** Notes that the person was told that her request came. */
  acknowledgeRequest: (id: RequestId) => call<Changed<RequestView>>("acknowledge_request", { id }),
  /** Notes that it is known who asks, and how that was checked. */
  confirmRequestIdentity: (id: RequestId, how: string) => call<Changed<RequestView>>("confirm_request_identity", { id, how }),
  /** Notes that proof of identity was asked for. */
  askRequestProof: (id: RequestId) => call<Changed<RequestView>>("ask_request_proof", { id }),
  /** Notes that what came proves nothing. */
  failRequestIdentity: (id: RequestId, how: string) => call<Changed<RequestView>>("fail_request_identity", { id, how }),
  /** Notes what the person was asked. */
  askRequestClarification: (id: RequestId, question: string) => call<Changed<RequestView>>("ask_request_clarification", { id, question }),
  /** Notes that she answered. */
  requestClarified: (id: RequestId) => call<Changed<RequestView>>("request_clarified", { id }),
  /** Notes that she was told that it takes longer, and why. */
  extendRequest: (id: RequestId, reason: string) => call<Changed<RequestView>>("extend_request", { id, reason }),
  /** Decides on a request. */
  decideRequest: (id: RequestId, form: DecisionForm) => call<Changed<RequestView>>("decide_request", { id, form }),
  /** Notes what was done by hand. */
  recordRequestWork: (id: RequestId, note: string) => call<Changed<RequestView>>("record_request_work", { id, note }),
  /** Notes that the answer was sent, and closes the request. */
  answerRequest: (id: RequestId, sentBy: Channel) => call<Changed<RequestView>>("answer_request", { id, sentBy }),
  /** Notes that the person took her request back. */
  withdrawRequest: (id: RequestId) => call<Changed<RequestView>>("withdraw_request", { id }),
  /** What erasing the person who asked for it would do. */
  planRequestedErasure: (id: RequestId) => call<ErasurePlan>("plan_requested_erasure", { id }),
  /** Restricts the person who asked for it. */
  restrictOnRequest: (id: RequestId) => call<Changed<RequestView>>("restrict_on_request", { id }),
  /** A letter to the person, as text. */
  requestLetter: (id: RequestId, kind: LetterKind) => call<Letter>("request_letter", { id, kind }),
  /** The calendars of deadlines, and the one new requests follow. */
  requestCalendars: () => call<Calendars>("request_calendars"),
  /** Chooses the calendar that new requests follow. */
  chooseRequestCalendar: (calendar: CalendarCode) => call<null>("choose_request_calendar", { calendar }),
  /** Erases the person who asked for it, as her plan said. */
  eraseOnRequest: (id: RequestId, planHash: string) => call<ErasureDone>("erase_on_request", { id, planHash }),
  /** Asks where, and writes the copy the person asked for; nothing when she thinks better of it. */
  saveRequestCopy: (id: RequestId, lock: CopyLock) => call<CopyMade | null>("save_request_copy", { id, lock }),
  /** Asks where to keep a letter; answers with the file's name, or nothing. */
  saveRequestLetter: (id: RequestId, kind: LetterKind, form: LetterForm) => call<string | null>("save_request_letter", { id, kind, form }),
  /** What a backup made now would hold: rows by table. */
  recordsNow: () => call<{ [key in string]: number }>("records_now"),
  /** Makes a backup now and proves it by opening and counting. */
  createBackup: () => call<BackupInfo>("create_backup"),
  /** The backups that are there, the newest first. */
  backups: () => call<Array<BackupRow>>("backups"),
  /** Proves a backup by opening and counting; without a proof, with the key of today. */
  verifyBackup: (file: string, proof: Proof | null) => call<BackupInfo>("verify_backup", { file, proof }),
  /** Where backups go and how long they stay. */
  backupSettings: () => call<BackupSettings>("backup_settings"),
  /** Asks for a folder that backups go to from now on; nothing when she thinks better of it. */
  chooseBackupFolder: () => call<BackupSettings | null>("choose_backup_folder"),
  /** Lets backups go beside the workspace again. */
  useUsualBackupFolder: () => call<BackupSettings>("use_usual_backup_folder"),
  /** Says how many days a backup stays, up to 90. */
  keepBackups: (days: number) => call<BackupSettings>("keep_backups", { days }),
  /** Asks for a backup that lies elsewhere; nothing when she thinks better of it. */
  chooseBackup: () => call<BackupRow | null>("choose_backup"),
  /** Puts a backup in the workspace's place, of which a backup is made before. Without a proof, with the key of the workspace that is open. */
  restoreBackup: (file: string, proof: Proof | null) => call<RestoreReport>("restore_backup", { file, proof }),
  /** Where the records lie. */
  dataPlace: () => call<DataPlace>("data_place"),
  /** Removes the file that a move to the server left behind. */
  removeOldFile: () => call<null>("remove_old_file"),
  /** Looks at a server without writing anything there: before first run, or before a move. */
  checkServer: (address: ServerAddress) => call<ServerCheck>("check_server", { address }),
  /** Names who runs the server of a workspace that is refused for want of that row, and opens it. */
  nameServerHost: (row: ProcessorForm, proof: Proof) => call<null>("name_server_host", { row, proof }),
  /** Moves everything to a server, compares both sides, and goes on working there. */
  moveToServer: (address: ServerAddress, proof: Proof) => call<MoveReport>("move_to_server", { address, proof }),
  /** Moves everything back into the encrypted file, compares both sides, and goes on working there. */
  moveToFile: (proof: Proof) => call<MoveReport>("move_to_file", { proof }),
  /** What this program is, what it runs on, and where its files lie. */
  about: () => call<AboutProgram>("about"),
  /** Shows a folder of the program's with the system's own program for files. */
  openFolder: (which: OwnFolder) => call<null>("open_folder", { which }),
  /** The newest entries of the log, the newest first. */
  logEntries: () => call<Array<LogEntry>>("log_entries"),
  /** Policy and terms with every answer, who answers for them, and when to read them again. */
  agreement: (language: Language) => call<Agreement>("agreement", { language }),
  /** Keeps that texts were read and accepted, each in its version. */
  acceptTexts: (accepted: Array<AcceptedText>) => call<null>("accept_texts", { accepted }),
  /** Keeps that texts were refused: from then on nothing can be entered. */
  refuseTexts: (refused: Array<AcceptedText>) => call<null>("refuse_texts", { refused }),
  /** Takes back what was accepted: from then on nothing can be entered. */
  withdrawAcceptance: () => call<null>("withdraw_acceptance"),
  /** What is different between the text that was accepted last and the one that is shown. */
  textDifference: (kind: DocumentKind, language: Language) => call<TextDifference>("text_difference", { kind, language }),
  /** A text as it was answered, by its SHA-256. */
  answeredText: (hash: string) => call<DocumentText>("answered_text", { hash }),
  /** Says who answers for the texts; where something differs, they are a new version. */
  saveController: (form: ControllerForm) => call<Controller>("save_controller", { form }),
  /** Notes that the policy was looked through today. */
  notePolicyReview: () => call<null>("note_policy_review"),
  /** Asks where, and writes the policy there as a page to publish; its path, or nothing. */
  savePolicyPage: (language: Language, format: PageFormat) => call<string | null>("save_policy_page", { language, format }),
  /** The rules, what goes on which day, whose records are held back, and what went. */
  retention: () => call<RetentionView>("retention"),
  /** Chooses rules; nothing goes before the next look. */
  saveRetention: (rules: RetentionRules) => call<null>("save_retention", { rules }),
  /** Removes what is due now. */
  runRetention: () => call<RetentionRun>("run_retention"),
  /** Says that the computer's date is right. */
  confirmDate: () => call<ClockView>("confirm_date"),
  /** Holds a person's records back, with the reason. */
  holdPerson: (person: Person, reason: string) => call<null>("hold_person", { person, reason }),
  /** Lifts a hold. */
  releaseHold: (hold: HoldId) => call<null>("release_hold", { hold }),
  /** The holds in force. */
  holds: () => call<Array<Hold>>("holds"),
  /** A page of the change log. */
  audit: (query: AuditQuery) => call<AuditPage>("audit", { query }),
  /** What the change log can be filtered by. */
  auditChoices: () => call<AuditChoices>("audit_choices"),
  /** What the last look through the change log found; nothing before the first. */
  logCheck: () => call<LogCheck | null>("log_check"),
  /** Looks through the whole change log now. */
  checkLog: () => call<LogCheck>("check_log"),
  /** Asks where, and writes what fits the query there; its path, or nothing. */
  saveAudit: (query: AuditQuery, format: AuditFormat) => call<string | null>("save_audit", { query, format }),
  /** Prints what fits the query. */
  printAudit: (query: AuditQuery) => call<null>("print_audit", { query }),
  /** May we contact this person: each purpose, each way, and everything that was ever recorded. */
  consents: (person: ConsentPerson) => call<ConsentView>("consents", { person }),
  /** Records what a person said, or what the business stands on. */
  recordConsent: (person: ConsentPerson, statement: NewStatement) => call<Changed<ConsentView>>("record_consent", { person, statement }),
  /** The purposes that the business added. */
  contactPurposes: () => call<OwnPurposes>("contact_purposes"),
  /** Saves the purposes that the business added. */
  saveContactPurposes: (purposes: OwnPurposes) => call<OwnPurposes>("save_contact_purposes", { purposes }),
  /** The list of addresses that are left alone. */
  suppressions: () => call<SuppressionList>("suppressions"),
  /** Puts an address on the list of those that are left alone. */
  suppressAddress: (address: NewSuppression) => call<ChangeSetId>("suppress_address", { address }),
  /** Takes an entry off the list of those that are left alone. */
  liftSuppression: (id: SuppressionId, reason: LiftReason) => call<ChangeSetId>("lift_suppression", { id, reason }),
  /** What is to be said while somebody is typed in; it stands in nobody's way. */
  entryHints: (contact: NewContact) => call<EntryHints>("entry_hints", { contact }),
  /** What a record sounds like that was not answered yet. */
  sensitiveHints: (person: SensitivePerson) => call<Array<SensitiveHint>>("sensitive_hints", { person }),
  /** Answers a hint. */
  answerSensitiveHint: (person: SensitivePerson, category: SensitiveCategory, answer: SensitiveAnswer) => call<ChangeSetId>("answer_sensitive_hint", { person, category, answer }),
  /** Rows of imports that wait because they are about somebody restricted. */
  quarantinedRows: () => call<Array<QuarantinedRow>>("quarantined_rows"),
  /** Takes a row that waited into its contact. */
  releaseQuarantined: (id: QuarantineId) => call<ChangeSetId>("release_quarantined", { id }),
  /** Throws a row away that waited. */
  discardQuarantined: (id: QuarantineId) => call<ChangeSetId>("discard_quarantined", { id }),
  /** People whose data came from elsewhere, and by when they must be told. */
  sourceNotices: () => call<Array<SourceNotice>>("source_notices"),
  /** Open notices, for home. */
  dueNotices: () => call<Array<SourceNotice>>("due_notices"),
  /** The people of a notice. */
  noticedPeople: (id: NoticeId) => call<Array<NoticedPerson>>("noticed_people", { id }),
  /** The letter of a notice in a language. */
  noticeLetter: (id: NoticeId, language: Language) => call<NoticeLetter>("notice_letter", { id, language }),
  /** Notes that a person's data did not come from herself. */
  addSourceNotice: (person: NoticePerson, origin: string) => call<ChangeSetId>("add_source_notice", { person, origin }),
  /** Says how a notice ended. */
  settleSourceNotice: (id: NoticeId, outcome: NoticeOutcome) => call<ChangeSetId>("settle_source_notice", { id, outcome }),
  /** The last twelve weeks, this one last. */
  trendWeeks: () => call<Array<TrendWeek>>("trend_weeks"),
  /** What the personal home shows; nothing while its switch is off. */
  personalHome: () => call<PersonalHome>("personal_home"),
  /** Moves its switch; off forgets everything at once. */
  setPersonalHome: (on: boolean) => call<null>("set_personal_home", { on }),
  /** Remembers that a record was opened, if home does. */
  noteOpened: (opened: OpenedRecord) => call<null>("note_opened", { opened }),
  /** Pins a record to home, or takes it off. */
  pinRecord: (opened: OpenedRecord, pinned: boolean) => call<null>("pin_record", { opened, pinned }),
  /** The register of processors. */
  processors: () => call<ProcessorRegister>("processors"),
  /** Adds a processor; from then on its host may be connected to. */
  addProcessor: (form: ProcessorForm) => call<Changed<Processor>>("add_processor", { form }),
  /** Changes what is kept of a processor. */
  changeProcessor: (id: ProcessorId, form: ProcessorForm) => call<Changed<Processor>>("change_processor", { id, form }),
  /** Takes a processor off the register; from then on its host is not connected to. */
  removeProcessor: (id: ProcessorId) => call<ChangeSetId>("remove_processor", { id }),
  /** What was passed on, the newest first. */
  disclosures: () => call<Array<Disclosure>>("disclosures"),
  /** To whom a person's data was passed on, and whether it may go abroad. */
  passedOn: (person: Person) => call<PassedOn>("passed_on", { person }),
  /** Notes that data of a person was passed on outside OkiCRM. */
  notePassedOn: (person: Person, form: NotedForm) => call<ChangeSetId>("note_passed_on", { person, form }),
  /** Keeps a person's data from going abroad. */
  refuseTransfer: (person: Person) => call<ChangeSetId>("refuse_transfer", { person }),
  /** Lets a person's data go abroad again. */
  allowTransfer: (person: Person) => call<ChangeSetId>("allow_transfer", { person }),
  /** What would go with the business to a country, and who would stay out. */
  previewTransfer: (country: CountryCode) => call<TransferPreview>("preview_transfer", { country }),
  /** Every breach, the newest first. */
  breaches: () => call<Array<Breach>>("breaches"),
  /** Breaches of which it is not settled who is told. */
  dueBreaches: () => call<Array<DueBreach>>("due_breaches"),
  /** Records a breach; its 72 hours count from when it was known. */
  recordBreach: (form: BreachForm) => call<Changed<Breach>>("record_breach", { form }),
  /** Changes what is known of a breach. */
  changeBreach: (id: BreachId, form: BreachForm) => call<Changed<Breach>>("change_breach", { id, form }),
  /** Notes that somebody was told of a breach, or why nobody needs to be. */
  takeBreachStep: (id: BreachId, step: BreachStep) => call<Changed<Breach>>("take_breach_step", { id, step }),
  /** Asks where, and writes a letter about a breach there as a PDF; its path, or nothing. */
  saveBreachLetter: (id: BreachId, to: BreachLetterTo) => call<string | null>("save_breach_letter", { id, to }),
  /** Asks where, and writes figures without people there, for whoever thinks of buying the business. */
  saveDueDiligence: (to: RecipientForm) => call<DueDiligence | null>("save_due_diligence", { to }),
  /** Asks where, writes everything there for whoever takes the business over, and keeps that it was given. */
  transferBusiness: (form: TransferForm) => call<Transferred | null>("transfer_business", { form }),
  /** Asks for an archive of a business, and fills an empty workspace from it. */
  takeBusinessOver: (password: string) => call<TakenOver | null>("take_business_over", { password }),
  /** Asks where, writes what an authority may have there, and keeps that it got it. */
  giveToAuthority: (form: AuthorityForm) => call<GivenToAuthority | null>("give_to_authority", { form }),
  /** Asks where, writes everything there for somebody, and keeps to whom it went. */
  exportEverythingTo: (format: ExportFormat, to: RecipientForm) => call<HandedOver | null>("export_everything_to", { format, to }),
  /** Asks where, writes the contacts of a selection there for somebody, and keeps to whom they went. */
  exportContactsTo: (selection: Selection<ContactId, ContactQuery>, format: ContactsFormat, to: RecipientForm) => call<HandedOver | null>("export_contacts_to", { selection, format, to }),
  /** Where requests go. */
  supportContact: () => call<string>("support_contact"),
  /** Every support request, the newest first. */
  supportRequests: () => call<Array<SupportSummary>>("support_requests"),
  /** One support request with its answers. */
  supportRequest: (id: SupportRequestId) => call<SupportRequest>("support_request", { id }),
  /** Writes a support request; it goes nowhere by itself. */
  recordSupport: (form: SupportForm) => call<Changed<SupportRequest>>("record_support", { form }),
  /** Changes the words of a support request. */
  changeSupport: (id: SupportRequestId, form: SupportForm) => call<Changed<SupportRequest>>("change_support", { id, form }),
  /** A support request as it would leave. */
  supportLetter: (id: SupportRequestId) => call<SupportLetter>("support_letter", { id }),
  /** Puts an answer with its request whose words were pasted. */
  addSupportWords: (id: SupportRequestId, words: string) => call<Changed<SupportRequest>>("add_support_words", { id, words }),
  /** Closes a support request. */
  closeSupport: (id: SupportRequestId) => call<Changed<SupportRequest>>("close_support", { id }),
  /** Opens a closed support request again. */
  reopenSupport: (id: SupportRequestId) => call<Changed<SupportRequest>>("reopen_support", { id }),
  /** Deletes a support request with its answers. */
  deleteSupport: (id: SupportRequestId) => call<ChangeSetId>("delete_support", { id }),
  /** Every line about this computer that may go with a request. */
  supportFacts: () => call<Array<SupportFact>>("support_facts"),
  /** Chooses the lines that go with a request, by their ids. */
  chooseSupportFacts: (id: SupportRequestId, chosen: Array<string>) => call<Changed<SupportRequest>>("choose_support_facts", { id, chosen }),
  /** Opens a request in the mail program. */
  mailSupport: (id: SupportRequestId) => call<Changed<SupportRequest>>("mail_support", { id }),
  /** Asks where, and writes a request there as a draft of a mail; its name, or nothing. */
  saveSupport: (id: SupportRequestId) => call<string | null>("save_support", { id }),
  /** Asks for the file of an answer; nothing when she thinks better of it. */
  chooseSupportMail: () => call<ChosenFile | null>("choose_support_mail"),
  /** Puts an answer with its request that is a chosen or dropped file of the mail program. */
  addSupportMail: (id: SupportRequestId, file: string) => call<Changed<SupportRequest>>("add_support_mail", { id, file }),
  /** The reports of what broke, the newest first. */
  crashReports: () => call<Array<CrashReport>>("crash_reports"),
  /** Deletes a report of what broke. */
  deleteCrashReport: (id: IncidentId) => call<null>("delete_crash_report", { id }),
  /** Where each value of a person came from, field by field. */
  fieldOrigins: (person: Person) => call<Array<FieldOrigins>>("field_origins", { person }),
  /** What a person says against what is kept about her. */
  disputes: (person: Person) => call<Array<Dispute>>("disputes", { person }),
  /** Attaches a statement of dispute to a field of a person. */
  disputeField: (person: Person, dispute: NewDispute) => call<ChangeSetId>("dispute_field", { person, dispute }),
  /** Takes a statement of dispute off. */
  withdrawDispute: (id: DisputeId) => call<ChangeSetId>("withdraw_dispute", { id }),
  /** Puts right what the person of a request asked for. */
  correctOnRequest: (id: RequestId, corrections: Array<Correction>) => call<Corrected>("correct_on_request", { id, corrections }),
};
