import { parsePhoneNumberFromString } from "libphonenumber-js/core";
import { JAPAN_METADATA } from "./japan-metadata";

declare const e164Brand: unique symbol;

/** +81 and the national number without its leading 0. */
export type E164 = string & { readonly [e164Brand]: true };

const DASHES = /[‐‑‒–—―−－ー]/g;

function parse(input: string) {
  const text = input.normalize("NFKC").replace(DASHES, "-");
  return parsePhoneNumberFromString(text, { defaultCountry: "JP", extract: false }, JAPAN_METADATA);
}

/** A Japanese number however it is written (全角, hyphens, +81), or null when there is no such number. */
export function parseJapanesePhone(input: string): E164 | null {
  const parsed = parse(input);
  if (!parsed?.isValid() || parsed.countryCallingCode !== "81") return null;
  return parsed.number as string as E164;
}

/** As written in Japan: 03-1234-5678. A stored number that is not understood is shown as it is. */
export function formatPhone(e164: string): string {
  return parse(e164)?.formatNational() ?? e164;
}

/** National digits of a number kept as E.164: 0312345678. */
export function nationalDigits(e164: string): string {
  return e164.replace(/^\+81/, "0").replace(/\D/g, "");
}

/**
 * The digits of a search word, so that 「03-1234」「０３１２３４」「+81 3 1234」 and a tail like 「5678」
 * are all compared with national digits. Empty when the word is not made of digits.
 */
export function phoneSearchDigits(input: string): string {
  const text = input.normalize("NFKC").replace(DASHES, "-").trim();
  if (!/^\+?[\d\s()\-]+$/.test(text)) return "";
  return text.replace(/^\+81[\s\-]*/, "0").replace(/\D/g, "");
}
