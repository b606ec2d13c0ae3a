import { parsePhoneNumberFromString, type MetadataJson, type PhoneNumber } from "libphonenumber-js/core";
import { digitsOnly } from "../text/searchable-digits";
import japan from "./phone-metadata-jp.json";

/** The library's metadata with Japan alone in it; `scripts/write-phone-metadata.mjs` makes the file. */
const METADATA: MetadataJson = {
  version: japan.version,
  country_calling_codes: { 81: ["JP"] },
  countries: { JP: japan.numberingPlan },
  nonGeographic: {},
};

/** A phone number as it is kept: +81312345678. */
export type E164 = string & { readonly __brand: "E164" };

/** Kinds a person or an office can be called on. Left out: pagers and machines, 0990, the old 060 service. */
const CALLABLE = new Set(["FIXED_LINE", "MOBILE", "VOIP", "TOLL_FREE", "UAN"]);

/** Nine or ten digits after the trunk 0; carriers' 00xx numbers look valid but cannot be kept as E.164. */
const JAPANESE_E164 = /^\+81[1-9]\d{8,9}$/;

/** Dashes a Japanese keyboard writes between digits that are not all punctuation to Unicode. */
const JAPANESE_DASHES = /[ー─━〜−]/g;

/**
 * Reads a Japanese phone number as people write it: either width, with hyphens, spaces or brackets, with
 * the leading 0 or +81. Null for everything else: other countries, extensions, a digit too few or too many.
 */
export function parseJapanesePhone(input: string): E164 | null {
  const parsed = parse(withPlainDashes(input));
  if (!parsed || parsed.ext) return null;
  if (!isE164(parsed.number) || !CALLABLE.has(parsed.getType() ?? "")) return null;
  return parsed.number;
}

/** A kept number as it is written in Japan: 03-1234-5678. A foreign one comes back as it is. */
export function formatPhone(e164: string): string {
  const parsed = parse(e164);
  return parsed && isE164(parsed.number) ? parsed.formatNational() : e164;
}

/** The digits dialled within Japan of a kept number: 0312345678. Search compares with these. */
export function nationalDigits(e164: string): string {
  return digitsOnly(e164.replace(/^\+81/, "0"));
}

/** With the country code, and the trunk 0 that some write in brackets after it. */
const COUNTRY_CODE = /^\+81\D*0?/;

/**
 * The digits to look for in `nationalDigits`, from a number however written and however little of it: its
 * start, its tail, or all with +81. Empty for a search word that is no part of a phone number.
 */
export function phoneSearchDigits(input: string): string {
  const word = withPlainDashes(input);
  return /^\+?[\d\s()./\p{Pd}]+$/u.test(word) ? digitsOnly(word.replace(COUNTRY_CODE, "0")) : "";
}

function withPlainDashes(text: string): string {
  return text.normalize("NFKC").replace(JAPANESE_DASHES, "-").trim();
}

function parse(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text, { defaultCountry: "JP", extract: false }, METADATA);
}

function isE164(text: string): text is E164 {
  return JAPANESE_E164.test(text);
}
