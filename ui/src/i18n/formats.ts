import { FluentNumber } from "@fluent/bundle";
import type { Formats } from "~/ipc/bindings";

/**
 * Writes numbers, money and dates the way the business does. Amounts arrive as text in major units
 * ("1234.50") and are only written, never computed with.
 */
export interface Writer {
  readonly locale: string;
  /** A count, or a decimal text with exactly the digits it came with. */
  number: (value: number | string) => string;
  /** An amount with its currency, always with every digit it came with. */
  money: (amount: string, currency: string) => string;
  /** A price without its currency, with at least the digits of the currency's coins: "120" is written "120.00". */
  price: (amount: string, currency: string) => string;
  /** A rate in per cent given as decimal text: "19" is written "19 %". */
  percent: (rate: string) => string;
  /** An ISO date ("2026-11-22"), or the day of an RFC 3339 time in the computer's time zone: "22 Nov 2026". */
  date: (date: string) => string;
  /** An ISO date with its weekday: "Sunday, 22 November 2026". */
  longDate: (date: string) => string;
  /** An RFC 3339 time in the computer's time zone: "22 Nov 2026, 10:42". */
  dateTime: (timestamp: string) => string;
  /** An RFC 3339 time: "10:42". */
  time: (timestamp: string) => string;
  /** An ISO date seen from another: "tomorrow", "3 days ago". */
  relative: (date: string, today: string) => string;
  /** Bytes: "1.2 MB". */
  fileSize: (bytes: number) => string;
  /** A whole number for a Fluent argument: chooses the plural and is written as `number` does. */
  count: (value: number) => FluentNumber;
}

interface Spoken extends Pick<Formats, "locale"> {
  language?: string;
}

const dayLength = 86_400_000;

/**
 * The writer for a business's formats, in a window that speaks `language`: what is written out as words ("Sunday",
 * "3 days ago") is in the window's language, or a sentence would speak two. `timeZone` is the computer's unless a
 * test says otherwise.
 */
export function writerFor({ locale, language = locale }: Spoken, timeZone?: string): Writer {
  const spoken = locale.split("-")[0] === language.split("-")[0] ? locale : language === "en" ? "en-GB" : language;
  const zone = timeZone === undefined ? {} : { timeZone };
  const whole = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const longDay = new Intl.DateTimeFormat(spoken, { dateStyle: "full", timeZone: "UTC" });
  const dayOfMoment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", ...zone });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", ...zone });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short", ...zone });
  const distance = new Intl.RelativeTimeFormat(spoken, { numeric: "auto" });
  const number = (value: number | string): string =>
    typeof value === "number" ? whole.format(value) : exact(locale, value, {});
  return {
    locale,
    number,
    money: (amount, currency) => exact(locale, amount, { style: "currency", currency }),
    price: (amount, currency) => exact(locale, amount, {}, coinDigits(locale, currency)),
    percent: (rate) => exact(locale, rate, { style: "unit", unit: "percent" }),
    date: (date) => (date.includes("T") ? dayOfMoment.format(new Date(date)) : day.format(midnight(date))),
    longDate: (date) => longDay.format(midnight(date)),
    dateTime: (timestamp) => moment.format(new Date(timestamp)),
    time: (timestamp) => clock.format(new Date(timestamp)),
    relative: (date, today) => relative(distance, Math.round((midnight(date) - midnight(today)) / dayLength)),
    fileSize: (bytes) => fileSize(locale, bytes),
    count: (value) => new WrittenNumber(value, number),
  };
}

/** A number in a Fluent sentence, written in the business's formats rather than the language's. */
class WrittenNumber extends FluentNumber {
  constructor(
    value: number,
    private readonly write: (value: number) => string,
  ) {
    super(value);
  }

  override toString(): string {
    return this.write(this.value);
  }
}

/** Writes decimal text with exactly its own digits, or at least so many; text that is no decimal is shown as it is. */
function exact(locale: string, text: string, options: Intl.NumberFormatOptions, least = 0): string {
  if (!isDecimal(text)) return text;
  const digits = Math.max(least, text.split(".")[1]?.length ?? 0);
  const style = { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, style).format(text);
}

/** How many digits the coins of a currency have. */
function coinDigits(locale: string, currency: string): number {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Midnight UTC of an ISO date, so that no time zone can move the day. */
function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function relative(distance: Intl.RelativeTimeFormat, days: number): string {
  const far = Math.abs(days);
  if (far < 14) return distance.format(days, "day");
  if (far < 60) return distance.format(Math.round(days / 7), "week");
  if (far < 730) return distance.format(Math.round(days / 30.44), "month");
  return distance.format(Math.round(days / 365.25), "year");
}

function fileSize(locale: string, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < units.length - 1) {
    size /= 1000;
    step += 1;
  }
  const unit = units[step] ?? "byte";
  const maximumFractionDigits = size < 10 && step > 0 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits }).format(
    size,
  );
}
