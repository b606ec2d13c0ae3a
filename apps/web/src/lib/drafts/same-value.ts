const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

/** Whether two form values say the same; what was never touched equals what is empty. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSameValue(item, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => isSameValue(one[name], other[name]));
  }
  if (isObject(one) || isObject(other)) return false;
  // A number and its text are one: the row has the one, its input the other.
  return String(one ?? "") === String(other ?? "");
}
