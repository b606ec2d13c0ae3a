/** Basis points: 1000 is 10 %. */
const WHOLE = 10_000;

/** Reads a share as people type it, 10, 12.5% or １０％: in basis points. Null where it is none, or finer than these. */
export function readRate(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(/%$/, "");
  const [, whole, part = ""] = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** What an input holds of it: 1250 is 12.5. */
export function typedRate(basisPoints: number): string {
  return String(basisPoints / 100);
}

/** As it is read: 12.5%. */
export function formatRate(basisPoints: number): string {
  return `${typedRate(basisPoints)}%`;
}

/** Whether two shares of one amount fit into it. */
export function fitTogether(...shares: readonly number[]): boolean {
  return shares.reduce((sum, share) => sum + share, 0) <= WHOLE;
}
