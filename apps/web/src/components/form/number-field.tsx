import type { BoundField } from "@/lib/forms/bound-field";
import { TextField } from "./text-field";

/** Digits of either width, with commas or the unit: the contract reads them. A phone shows its digits. */
export function NumberField(field: BoundField & { placeholder?: string; className?: string }) {
  return <TextField {...field} inputMode="numeric" autoComplete="off" />;
}
