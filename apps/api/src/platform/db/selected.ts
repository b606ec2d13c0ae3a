/** One thing a query answers: its SQL, and what the driver makes of it. */
export interface Selected<T> {
  readonly sql: string;
  /** The name PostgreSQL gives it by itself. */
  readonly ownName?: string;
  /** Whether a value from the driver is what the type says. */
  readonly holds: (value: unknown) => value is T;
}

type Fields = Readonly<Record<string, Selected<unknown>>>;

/** The row a set of fields makes. */
export type FieldsRow<F extends Fields> = {
  [Name in keyof F]: F[Name] extends Selected<infer T> ? T : never;
};

/** What may be missing altogether: on the far side of a LEFT JOIN, or an expression of what may be null. */
export function orNull<T>(selected: Selected<T>): Selected<T | null> {
  return { ...selected, holds: (value): value is T | null => value === null || selected.holds(value) };
}
