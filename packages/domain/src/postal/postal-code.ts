/** Seven digits of a postal code however it is written (〒, 全角, hyphen), or null. */
export function parsePostalCode(input: string): string | null {
  const digits = input.normalize("NFKC").replace(/[〒\s\-‐‑‒–—―−ー]/g, "");
  return /^\d{7}$/.test(digits) ? digits : null;
}

/** 1234567 → 123-4567. */
export function formatPostalCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
