import { Checkbox } from "@/components/ui/input";
import type { BoundField } from "@/lib/forms/bound-field";

export function CheckboxField({ id, label, input: { maxLength: _, ...input } }: BoundField) {
  return <Checkbox id={id} label={label} {...input} />;
}
