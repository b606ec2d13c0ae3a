import { z } from "zod";
import { requiredText } from "../core/fields";

/** A field of a master: what a body may hold, what a row answers, and its name on every screen. */
export interface MasterField<Body extends z.ZodType = z.ZodType, Row extends z.ZodType = z.ZodType> {
  label: string;
  /** An example, said below the label. */
  hint?: string;
  body: Body;
  row: Row;
}

/** Every master has a name: forms offer it, old rows keep it, and no two rows share it. */
export type MasterFields = { name: MasterField<z.ZodType<string, string>, z.ZodString> } & Record<
  string,
  MasterField
>;

export function textField(label: string, max: number, hint?: string) {
  return { label, ...(hint && { hint }), body: requiredText(max), row: z.string() };
}
