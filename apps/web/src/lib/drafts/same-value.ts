const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two form values say the same; what was never touched equals what is empty. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSameValue(item, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => isSameValue(one[name], other[name]));
  }
  return (one ?? "") === (other ?? "");
}

/**
 * What was kept, in the shape of today's form: fields the form has got since are as in `base`, fields it
 * has lost are gone. Null when a field holds something else than the form expects.
 */
export function fitValues<T extends object>(base: T, kept: unknown): T | null {
  if (!isRecord(kept)) return null;
  const known = Object.entries(base).filter(([name]) => name in kept);
  if (!known.every(([name, own]) => isSameKind(own, kept[name]))) return null;
  return { ...base, ...Object.fromEntries(known.map(([name]) => [name, kept[name]])) };
}

function isSameKind(own: unknown, kept: unknown): boolean {
  if (own === null || own === undefined || kept === null) return true;
  return typeof own === typeof kept && Array.isArray(own) === Array.isArray(kept);
}
