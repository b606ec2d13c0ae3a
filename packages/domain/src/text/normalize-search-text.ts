const KATAKANA = /[ァ-ヶヽヾ]/g;
const KATAKANA_TO_HIRAGANA = "ァ".charCodeAt(0) - "ぁ".charCodeAt(0);

/** Katakana of V sounds that have no hiragana of their own. */
const V_SOUNDS = [
  ["ヷ", "ゔぁ"],
  ["ヸ", "ゔぃ"],
  ["ヹ", "ゔぇ"],
  ["ヺ", "ゔぉ"],
] as const;

/** Free-standing voiced marks, typed after a kana instead of with it; combined, NFKC joins the two. */
const FREE_VOICED_MARK = /゛/g;
const FREE_SEMI_VOICED_MARK = /゜/g;

/** Spaces, invisible characters, the dot between parts of a foreign name, and every hyphen and dash. */
const SEPARATORS = /[\s\p{Cf}\p{Pd}・−─━~]/gu;

/** ー is a vowel only after kana; elsewhere (１ー２) it is a dash typed on a Japanese keyboard. */
const MARK_WITHOUT_KANA = /(?<![ぁ-ゖー])ー+/g;

/**
 * Katakana of either width as hiragana (ﾔﾏﾀﾞ → やまだ, ヴ → ゔ); the long vowel mark stays. All else comes
 * back in its NFKC form: full-width letters and digits become half-width.
 */
export function toHiragana(text: string): string {
  const composed = text
    .replace(FREE_VOICED_MARK, "\u3099")
    .replace(FREE_SEMI_VOICED_MARK, "\u309a")
    .normalize("NFKC");
  return V_SOUNDS.reduce(
    (kana, [katakana, hiragana]) => kana.replaceAll(katakana, hiragana),
    composed,
  ).replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA));
}

/** Whether a text is a reading in hiragana; ー, ・ and spaces may stand between. An empty text is none. */
export function isHiragana(text: string): boolean {
  return /^[ぁ-ゖゝゞー・ \u3000]+$/.test(text) && /[ぁ-ゖ]/.test(text);
}

/**
 * The form in which names and addresses are stored for search and a search word is compared with them: two
 * texts a reader would call the same despite width, kana type, case, spaces or dashes come out equal.
 */
export function normalizeSearchText(text: string): string {
  return toHiragana(text)
    .toLowerCase()
    .replace(SEPARATORS, "")
    .normalize("NFKC")
    .replace(MARK_WITHOUT_KANA, "");
}
