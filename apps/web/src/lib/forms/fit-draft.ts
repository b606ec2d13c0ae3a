import type { z } from "zod";
import { isSameValue } from "../drafts/same-value";
import type { FormFields } from "./form-fields";
import { choicesOf, isAskedFor, schemaAt } from "./schema-at";

/** A field that a draft of an earlier form does not answer any more. */
export interface Misfit {
  /** What is asked of the person. */
  sentence: string;
  /** What stands there instead: once it is another, it has been answered. */
  value: unknown;
}

export interface Fitted<V> {
  values: V;
  misfits: Readonly<Record<string, Misfit>>;
}

interface FormNow<V> {
  base: V;
  schema: z.core.$ZodType;
  fields: FormFields<V>;
}

/**
 * What was kept, in the shape of today's form, field by field: a field of another name comes along, one the
 * form has lost goes, and one that cannot be taken any more is asked for with a sentence that still says what
 * had been typed. Null for what is no draft at all.
 */
export function fitDraft<V extends object>(
  { base, schema, fields }: FormNow<V>,
  kept: unknown,
): Fitted<V> | null {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
  const typed = new Map<string, unknown>(Object.entries(kept));
  const values = { ...base };
  const misfits: Record<string, Misfit> = {};
  const ask = <Name extends keyof V & string>(name: Name, sentence: string, value: V[Name]) => {
    values[name] = value;
    misfits[name] = { sentence, value };
  };
  for (const name of Object.keys(base) as (keyof V & string)[]) {
    const { was } = fields[name] ?? {};
    const from = was !== undefined && !typed.has(name) ? was : name;
    const one = typed.get(from);
    const at = schemaAt(schema, name);
    if (!typed.has(from)) {
      if (isAskedFor(at) && isSameValue(base[name], "")) ask(name, ADDED, base[name]);
    } else if (!isSameKind(base[name], one)) {
      ask(name, otherKind(one), base[name]);
    } else if (isRemovedChoice(at, one)) {
      // No choice at all, which the schema asks for again: another one must not be made for the person.
      ask(name, removedChoice(one), "" as V[typeof name]);
    } else {
      // Of the same kind, and checked by the schema before it is sent.
      values[name] = one as V[typeof name];
    }
  }
  return { values, misfits };
}

const ADDED = "下書きのあとに増えた項目です。入力してください。";

const removedChoice = (one: unknown): string =>
  `下書きで選んでいた「${String(one)}」は、選べなくなりました。選び直してください。`;

const otherKind = (one: unknown): string =>
  typeof one === "string" || typeof one === "number"
    ? `下書きの「${one}」は、いまの入力欄に合いません。入力し直してください。`
    : "下書きの内容が、いまの入力欄に合いません。入力し直してください。";

const isRemovedChoice = (schema: z.core.$ZodType | undefined, one: unknown): boolean =>
  typeof one === "string" && one !== "" && choicesOf(schema)?.includes(one) === false;

/** Numbers and their text are one kind: an input holds either. */
function isSameKind(own: unknown, kept: unknown): boolean {
  if (own === null || own === undefined || kept === null) return !isList(own);
  return kindOf(own) === kindOf(kept);
}

const isList = (value: unknown): boolean => Array.isArray(value);
const kindOf = (value: unknown): string =>
  isList(value) ? "list" : typeof value === "number" ? "string" : typeof value;
