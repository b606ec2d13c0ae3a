const PATTERN = /^\d{8}-\d{4,}$/;

/**
 * `YYYYMMDD-NNNN`: the Tokyo day of intake (YYYY-MM-DD) and the sequence of that day. A day with more
 * than 9,999 cases simply gets more digits.
 */
export function formatCaseNumber(tokyoDay: string, sequence: number): string {
  return `${tokyoDay.replaceAll("-", "")}-${String(sequence).padStart(4, "0")}`;
}

export function isCaseNumber(text: string): boolean {
  return PATTERN.test(text);
}
