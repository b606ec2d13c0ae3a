import { isSameValue } from "./same-value";

export type Side = "mine" | "current";

/** A field of a form, as both versions of it are shown to a person. */
export interface ComparedField<T> {
  name: keyof T & string;
  label: string;
  /** The value in words; without it, the text as it stands. */
  words?: (values: T) => string;
  /** Fields that make sense only with this one: they are compared and chosen together. */
  together?: readonly (keyof T & string)[];
  /** Fields that follow this one without being compared, such as the name shown for an id. */
  along?: readonly (keyof T & string)[];
}

export interface Difference {
  name: string;
  label: string;
  mine: string;
  current: string;
  /** Whose value is taken unless the person says otherwise; null: both changed it, so they must say. */
  preset: Side | null;
}

interface Versions<T> {
  /** What stood there when this person began. */
  base: T;
  mine: T;
  current: T;
}

/** The fields in which the two versions differ, each with whose change it is. */
export function compareVersions<T extends object>(
  fields: readonly ComparedField<T>[],
  { base, mine, current }: Versions<T>,
): Difference[] {
  return fields.flatMap(({ name, label, together = [], words = (values) => String(values[name] ?? "") }) => {
    const [before, own, newest] = [base, mine, current].map((values) =>
      [name, ...together].map((one) => values[one]),
    );
    if (isSameValue(own, newest)) return [];
    const preset = presetOf(before, own, newest);
    return [{ name, label, mine: words(mine), current: words(current), preset }];
  });
}

function presetOf(base: unknown, mine: unknown, current: unknown): Side | null {
  if (isSameValue(base, mine)) return "current";
  return isSameValue(base, current) ? "mine" : null;
}

/** The newest row with this person's values where they are wanted; fields nobody compares follow whoever changed them. */
export function mergeVersions<T extends object>(
  fields: readonly ComparedField<T>[],
  { base, mine, current }: Versions<T>,
  sides: Readonly<Record<string, Side>>,
): T {
  const merged = { ...current };
  const compared = new Set<string>();
  for (const { name, together = [], along = [] } of fields) {
    for (const one of [name, ...together, ...along]) {
      compared.add(one);
      if (sides[name] === "mine") merged[one] = mine[one];
    }
  }
  for (const name of Object.keys(mine) as (keyof T & string)[]) {
    if (!compared.has(name) && !isSameValue(base[name], mine[name])) merged[name] = mine[name];
  }
  return merged;
}
