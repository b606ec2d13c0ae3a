/** The digits of a text of either width as 0–9, in order, and nothing else. */
export function digitsOnly(text: string): string {
  return text.normalize("NFKC").replace(/[^0-9]/g, "");
}
