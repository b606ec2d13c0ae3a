const GROUPED = new Intl.NumberFormat("ja-JP", { signDisplay: "negative" });

/** Whole yen as 12,000円. Throws RangeError for a fraction: money here has none. */
export function formatYen(yen: number): string {
  if (!Number.isSafeInteger(yen)) throw new RangeError(`not whole yen: ${yen}`);
  return `${GROUPED.format(yen)}円`;
}
