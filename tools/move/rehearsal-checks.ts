export type Check = (what: string, isTrue: boolean, details?: string) => void;

/** Says each result as it comes, with the details of one that failed. */
export function createChecks(): { check: Check; failed: () => number } {
  let failed = 0;
  const check: Check = (what, isTrue, details = "") => {
    console.log(`  ${isTrue ? "✓" : "✗"} ${what}`);
    if (isTrue) return;
    failed += 1;
    console.error(details);
  };
  return { check, failed: () => failed };
}
