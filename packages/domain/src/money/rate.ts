/** Basis points: 1000 is 10 %. */
const WHOLE = 10_000;
const WRITTEN = /^(\d{1,6})(?:\.(\d*))?$/;

export type RateProblem = "unreadable" | "negative" | "too_much" | "too_fine";

/**
 * A share as people type it, 10, 12.5% or １０％, in basis points. None is rounded: what is finer than two decimals
 * is a problem.
 */
export function readRate(text: string): { basisPoints: number } | { problem: RateProblem } {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^[−‐―-](?=[\d.])/, "-")
    .replace(/(?:%|パーセント)$/, "");
  const isNegative = plain.startsWith("-");
  const [, whole, decimals = ""] = WRITTEN.exec(isNegative ? plain.slice(1) : plain) ?? [];
  if (whole === undefined) return { problem: "unreadable" };
  const kept = decimals.replace(/0+$/, "");
  if (isNegative && Number(`${whole}.${kept || 0}`) !== 0) return { problem: "negative" };
  if (kept.length > 2) return { problem: "too_fine" };
  const basisPoints = Number(whole) * 100 + Number(kept.padEnd(2, "0"));
  return basisPoints > WHOLE ? { problem: "too_much" } : { basisPoints };
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
