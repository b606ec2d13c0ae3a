const KATAKANA = /[\u30a1-\u30f6]/g;
const KATAKANA_TO_HIRAGANA = 0x60;
// The long vowel mark ー is a letter of kana, not a hyphen: it stays.
const SPACES_AND_HYPHENS = /[\s\u3000\-‐‑‒–—―−－・]/g;

/** Katakana of any width becomes hiragana; everything else stays. */
export function toHiragana(text: string): string {
  return text
    .normalize("NFKC")
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - KATAKANA_TO_HIRAGANA));
}

/** Hiragana with the marks that names carry. */
export function isHiragana(text: string): boolean {
  return /^[\u3041-\u3096ー・ 　]+$/.test(text);
}

/**
 * The form in which names and addresses are compared: NFKC, hiragana, lower case, without spaces,
 * hyphens and middle dots. 「ﾔﾏﾀﾞ　ﾀﾛｳ」 and 「やまだ たろう」 are the same.
 */
export function normalizeSearchText(text: string): string {
  return toHiragana(text).toLowerCase().replace(SPACES_AND_HYPHENS, "");
}
