import { digitsOnly } from "../text/searchable-digits";

const WRITTEN = /^〒?\s*\d{3}[\s\p{Pd}−ー]*\d{4}$/u;

/** The seven digits of a postal code, of either width, with or without 〒 and hyphen; null if it is none. */
export function parsePostalCode(input: string): string | null {
  const text = input.normalize("NFKC").trim();
  return WRITTEN.test(text) ? digitsOnly(text) : null;
}

/** 1234567 as 123-4567; what is no postal code comes back as it is. */
export function formatPostalCode(code: string): string {
  const digits = parsePostalCode(code);
  return digits ? `${digits.slice(0, 3)}-${digits.slice(3)}` : code;
}
