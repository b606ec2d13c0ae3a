const WRITTEN = /^T(\d)(\d{12})$/;

/**
 * A registration number for qualified invoices (適格請求書): T and 13 digits, of either width, with or without
 * hyphens. Null where it is none or its check digit is wrong (a corporate number's: 法人番号の指定に関する省令第2条).
 */
export function parseInvoiceNumber(input: string): string | null {
  const text = input
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}−ー]/gu, "");
  const [, check, base] = WRITTEN.exec(text) ?? [];
  if (check === undefined || base === undefined) return null;
  return Number(check) === checkDigit(base) ? text : null;
}

/** From the last digit on, by 1 and 2 in turn. */
function checkDigit(base: string): number {
  const sum = [...base]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}
