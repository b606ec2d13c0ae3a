import { z } from "zod";
import { chosenRowId, minutes, requiredKana, requiredText, wordList, yen } from "../core/fields";

/** How a field is typed or chosen; whoever serves every master reads its kind alone. */
export type MasterFieldKind =
  | { as: "text" }
  | { as: "kana" }
  | { as: "number"; unit: string }
  /** Yen without tax; the field named beside it holds the rate. */
  | { as: "yen"; taxedBy?: string }
  | { as: "choice"; options: readonly (readonly [value: string, words: string])[] }
  /** A row of another master, by its noun. */
  | { as: "row"; of: string }
  | { as: "words" };

/** A field of a master: what a body may hold, what a row answers, how it is typed, and its name on every screen. */
export interface MasterField<Body extends z.ZodType = z.ZodType, Row extends z.ZodType = z.ZodType> {
  label: string;
  /** An example or what it is for, said below it. */
  hint?: string;
  kind: MasterFieldKind;
  /** Given with the row and never changed. */
  isFixed?: true;
  body: Body;
  row: Row;
}

/**
 * Every master has a name: forms offer it, old rows keep it, and no two rows share it. And a code, by which
 * programs and files call its row: given with the row, the same for good.
 */
export type MasterFields = {
  name: MasterField<z.ZodType<string, string>, z.ZodString>;
  code: MasterField<z.ZodType<string, string>, z.ZodString> & { isFixed: true };
} & Record<string, MasterField>;

export function textField(label: string, max: number, hint?: string) {
  return { ...said(label, hint), kind: { as: "text" } as const, body: requiredText(max), row: z.string() };
}

export function kanaField(max: number, label = "ふりがな", hint?: string) {
  return { ...said(label, hint), kind: { as: "kana" } as const, body: requiredKana(max), row: z.string() };
}

const CODE = /^[A-Z][A-Z0-9_]{1,29}$/;

/** Lower case and full width are read as the code they mean: ｇａｒｄｅｎ is GARDEN. */
const masterCode = requiredText(60)
  .transform((text) => text.normalize("NFKC").toUpperCase())
  .refine(
    (code) => CODE.test(code),
    "コードは、英字で始まる2〜30文字の英数字と「_」で入力してください（例：GARDEN_CARE）。",
  );

export function codeField(example: string) {
  return {
    label: "コード",
    hint: `取り込みや連携で項目を指す名前です（例：${example}）。登録したあとは変更できません。`,
    kind: { as: "text" },
    isFixed: true,
    body: masterCode,
    row: z.string(),
  } as const;
}

/** Whole yen without tax; where a field of the master holds the tax rate, the price with tax stands beside it. */
export function yenField(label: string, { taxedBy, hint }: { taxedBy?: string; hint?: string } = {}) {
  const kind = { as: "yen", ...(taxedBy !== undefined && { taxedBy }) } as const;
  return { ...said(label, hint), kind, body: yen, row: z.int() };
}

export function minutesField(label: string, hint?: string) {
  return { ...said(label, hint), kind: { as: "number", unit: "分" } as const, body: minutes, row: z.int() };
}

/** One of a few numbers, with the words of each. */
export function choiceField<const Value extends number>(
  label: string,
  choices: readonly (readonly [value: Value, words: string])[],
  hint?: string,
) {
  const options = choices.map(([value, words]) => [String(value), words] as const);
  const known = new Map(choices.map(([value]) => [String(value), value]));
  const message = "選択肢から選んでください。";
  const body = z.union([z.string().max(30, message), z.number()], message).transform((chosen, context) => {
    const value = known.get(String(chosen));
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
  return { ...said(label, hint), kind: { as: "choice", options } as const, body, row: z.int() };
}

/** A row of the master of this noun: active where it is chosen anew; what a row has already stays. */
export function rowField(label: string, noun: string, hint?: string) {
  return { ...said(label, hint), kind: { as: "row", of: noun } as const, body: chosenRowId, row: z.int() };
}

export function wordsField(label: string, hint?: string) {
  const body = wordList({ most: 20, longest: 30 });
  return { ...said(label, hint), kind: { as: "words" } as const, body, row: z.array(z.string()) };
}

const said = (label: string, hint: string | undefined) => ({ label, ...(hint !== undefined && { hint }) });
