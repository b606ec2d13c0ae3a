interface Named {
  id: number;
  name: string;
}

/**
 * What can be chosen, and what a row has already though it is offered to nobody any more: that stays until
 * it is changed, and says so.
 */
export function withKept(offered: readonly Named[], kept: readonly (Named | null | undefined)[]): Named[] {
  const known = new Map(offered.map((one) => [one.id, one]));
  for (const one of kept)
    if (one && !known.has(one.id)) known.set(one.id, { ...one, name: `${one.name}（無効）` });
  return [...known.values()];
}
