/** 12,000円 */
export function formatYen(amount: number): string {
  return `${amount.toLocaleString("ja-JP")}円`;
}
