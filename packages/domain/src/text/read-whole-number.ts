const GROUPED = /^\d{1,3}(,\d{3})+$/;
const DIGITS = /^\d{1,15}$/;

/**
 * Reads a whole number as people type it: either width, thousands with commas, ¥ before or the unit behind.
 * Null for everything else: no number is guessed, and none is rounded.
 */
export function readWholeNumber(text: string, unit = ""): number | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(/、/g, ",").replace(/^¥/, "");
  const bare = unit && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  return GROUPED.test(bare) || DIGITS.test(bare) ? Number(bare.replaceAll(",", "")) : null;
}
