const TEXT_GRAM = 2;
/** Four digits: fewer would match a large share of all phones. */
export const PHONE_GRAM = 4;

function grams(text: string, size: number): string[] {
  const letters = [...text];
  return letters
    .slice(0, Math.max(0, letters.length - size + 1))
    .map((_, at) => letters.slice(at, at + size).join(""));
}

/**
 * The pieces under which a row is indexed: every two neighbouring characters of its normalised texts and
 * every four neighbouring digits of its phones. A search word's own pieces must all be among them, so
 * two characters of a name find its row in a million without a scan.
 */
export function searchGrams(texts: readonly string[], phones: readonly string[]): string[] {
  const all = [
    ...texts.flatMap((text) => grams(text, TEXT_GRAM)),
    ...phones.flatMap((phone) => grams(phone, PHONE_GRAM)),
  ];
  return [...new Set(all)];
}

/** The pieces a normalised search word needs; empty when the word is too short for the index. */
export function textSearchGrams(word: string): string[] {
  return [...new Set(grams(word, TEXT_GRAM))];
}

export function phoneSearchGrams(digits: string): string[] {
  return [...new Set(grams(digits, PHONE_GRAM))];
}
