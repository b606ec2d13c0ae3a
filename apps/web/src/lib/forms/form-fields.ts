import type { ComparedField } from "../drafts/compare-versions";

/** What a form says of one of its fields: inputs, the summary of problems and two versions all have it from here. */
export interface FormField<V> {
  label: string;
  /** Asked for in some acts of the form alone; what the schema always asks for is marked by itself. */
  isRequired?: boolean;
  /** What can be chosen: value and words. */
  options?: readonly (readonly [value: string, words: string])[];
  /** The value in words where options do not say it. */
  words?: (values: V) => string;
  /** Fields that make sense only with this one, and what they are together: compared and chosen as one. */
  together?: { label: string; names: readonly (keyof V & string)[] };
  /** Fields that follow this one, such as the name shown for an id. */
  along?: readonly (keyof V & string)[];
  /** The labels of what is within: of one row's columns, or of one kind's fields. */
  parts?: Readonly<Record<string, string>>;
  /** The body's names for it where they differ: a problem the server names there stands here. */
  at?: readonly string[];
  /** Its name in drafts of earlier versions. */
  was?: string;
}

export type FormFields<V> = { readonly [Name in keyof V & string]?: FormField<V> };

/** In the order in which the form declares them. */
export const entriesOf = <V extends object>(fields: FormFields<V>) =>
  Object.entries(fields) as [keyof V & string, FormField<V>][];

/** The label of a field at a path: 関係者2の電話番号 */
export function labelAt<V extends object>(fields: FormFields<V>, path: string): string {
  const [name = "", ...rest] = path.split(".");
  const field: FormField<V> | undefined = fields[name as keyof V & string];
  if (!field) return "";
  const row = rest.find((part) => /^\d+$/.test(part));
  const part = field.parts?.[rest.at(-1) ?? ""];
  if (row === undefined) return part ?? field.label;
  return `${field.label}${Number(row) + 1}${part ? `の${part}` : ""}`;
}

/** The fields as two versions of a row are compared by them. */
export function comparedFields<V extends object>(fields: FormFields<V>): ComparedField<V>[] {
  const entries = entriesOf(fields);
  const following = new Set<string>(
    entries.flatMap(([, { together, along = [] }]) => [...(together?.names ?? []), ...along]),
  );
  return entries
    .filter(([name]) => !following.has(name))
    .map(([name, field]) => ({
      name,
      label: field.together?.label ?? field.label,
      words: field.words ?? ((values) => wordsOf(values[name], field.options)),
      ...(field.together && { together: field.together.names }),
      ...(field.along && { along: field.along }),
    }));
}

function wordsOf(value: unknown, options: FormField<never>["options"]): string {
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  const text = String(value ?? "");
  return options?.find(([one]) => one === text)?.[1] ?? text;
}
