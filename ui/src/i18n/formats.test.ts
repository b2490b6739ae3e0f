import { describe, expect, test } from "vitest";
import { writerFor } from "./formats";

/** Intl separates with no-break spaces; the eye does not tell them apart. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const british = writerFor({ locale: "en-GB" }, "Europe/London");
const german = writerFor({ locale: "de-DE" }, "Europe/Berlin");

describe("money", () => {
  test("is written in the business's formats with its currency", () => {
    expect(british.money("1234.50", "GBP")).toBe("£1,234.50");
    expect(plain(german.money("1234.50", "EUR"))).toBe("1.234,50 €");
  });

  test("keeps every digit it came with, beyond what a float could hold", () => {
    expect(british.money("9007199254740993.07", "GBP")).toBe("£9,007,199,254,740,993.07");
    expect(plain(german.money("-0.01", "EUR"))).toBe("-0,01 €");
  });

  test("follows the digits of the text, not of the currency", () => {
    expect(plain(british.money("500", "JPY"))).toBe("JP¥500");
    expect(plain(british.money("1.234", "KWD"))).toBe("KWD 1.234");
  });

  test("that is no decimal is shown as it came rather than as a wrong figure", () => {
    expect(british.money("twelve", "GBP")).toBe("twelve");
  });
});

describe("numbers", () => {
  test("keep the digits of decimal text", () => {
    expect(german.number("2.50")).toBe("2,50");
    expect([german.price("120", "EUR"), german.price("0.1234", "EUR")]).toEqual(["120,00", "0,1234"]);
    expect([british.price("1200", "JPY"), british.price("12 or so", "GBP")]).toEqual(["1,200", "12 or so"]);
    expect(british.number(12345)).toBe("12,345");
  });

  test("in per cent are not multiplied", () => {
    expect(plain(german.percent("19"))).toBe("19 %");
    expect(british.percent("5.5")).toBe("5.5%");
  });

  test("of bytes are rounded to a readable unit", () => {
    expect(plain(british.fileSize(1_234_567))).toBe("1.2 MB");
    expect(plain(british.fileSize(900))).toBe("900 byte");
  });
});

describe("dates", () => {
  test("stay on their day in every time zone", () => {
    expect(writerFor({ locale: "en-GB" }, "Pacific/Auckland").date("2026-11-22")).toBe("22 Nov 2026");
    expect(writerFor({ locale: "en-GB" }, "America/Los_Angeles").date("2026-11-22")).toBe("22 Nov 2026");
  });

  test("are written out in the window's language, in the business's order where it speaks it", () => {
    expect(writerFor({ locale: "de-DE", language: "en" }).longDate("2026-11-22")).toBe("Sunday, 22 November 2026");
    expect(writerFor({ locale: "de-AT", language: "de" }).longDate("2026-01-04")).toBe("Sonntag, 4. Jänner 2026");
    expect(writerFor({ locale: "en-US", language: "de" }).relative("2026-11-23", "2026-11-22")).toBe("morgen");
  });

  test("of a time are its day in the computer's time zone", () => {
    expect(writerFor({ locale: "en-GB" }, "Pacific/Auckland").date("2026-11-22T21:28:43.128Z")).toBe("23 Nov 2026");
  });

  test("with a time are shown in the computer's time zone", () => {
    expect(german.time("2026-11-22T23:30:00Z")).toBe("00:30");
    expect(british.time("2026-11-22T23:30:00Z")).toBe("23:30");
  });

  test("are told from today", () => {
    expect(british.relative("2026-11-23", "2026-11-22")).toBe("tomorrow");
    expect(british.relative("2026-11-10", "2026-11-22")).toBe("12 days ago");
    expect(german.relative("2026-08-22", "2026-11-22")).toBe("vor 3 Monaten");
  });
});
