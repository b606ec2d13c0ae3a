import { USER_TYPES, type UserType } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { calendarDate, rowIdText } from "./fields";

export type FilterOption<V extends string = string> = readonly [value: V, label: string];

/** One condition a list can be narrowed by, under its name in the address. */
export interface ListFilter<Schema extends z.ZodType = z.ZodType> {
  /** What is narrowed, as a noun: 「すべての○○」, 「○○で絞り込み」. */
  label: string;
  schema: Schema;
  /** The words of this role, in the order they are offered; none where the page brings them. */
  options?: (viewer: UserType) => readonly FilterOption[];
  /** Offered above the list; others come with links. */
  isInBar: boolean;
}

interface ChoiceOptions<V extends string> {
  options: readonly FilterOption<V>[] | ((viewer: UserType) => readonly FilterOption<V>[]);
  isInBar?: boolean;
}

/** One of a few words. A role with words of its own is offered, and may ask for, these alone. */
export function choice<const V extends string>(label: string, { options, isInBar = true }: ChoiceOptions<V>) {
  const optionsOf = typeof options === "function" ? options : () => options;
  const values = new Set(USER_TYPES.flatMap((viewer) => optionsOf(viewer).map(([value]) => value)));
  const schema = z.enum([...values], `${label}の選択肢から選んでください。`).optional();
  return { label, schema, options: optionsOf, isInBar } satisfies ListFilter;
}

/** Words and how they are called, in the order of the labels. */
export function labelled<V extends string>(labels: Readonly<Record<V, string>>): FilterOption<V>[] {
  // The labels are literals: they have no keys but those of their type.
  return (Object.keys(labels) as V[]).map((value) => [value, labels[value]]);
}

/** A row of another table by its id; in the bar its choices come from the page. */
export const rowFilter = (label: string, { isInBar = false } = {}) =>
  ({ label, schema: rowIdText.optional(), isInBar }) satisfies ListFilter;

/** A Tokyo day, included. */
export const dayFilter = (label: string) =>
  ({ label, schema: calendarDate.optional(), isInBar: false }) satisfies ListFilter;

/** `true` or left out. */
export function flagFilter(label: string) {
  const schema = z
    .enum(["true"])
    .transform(() => true)
    .optional();
  return { label, schema, isInBar: false } satisfies ListFilter;
}
