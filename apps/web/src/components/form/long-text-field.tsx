import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import type { BoundField } from "@/lib/forms/bound-field";

interface LongTextFieldProps extends BoundField {
  rows?: number;
  hint?: string;
  className?: string;
}

export function LongTextField({
  id,
  label,
  isRequired,
  error,
  input,
  rows = 3,
  hint,
  className,
}: LongTextFieldProps) {
  return (
    <Field id={id} label={label} isRequired={isRequired} error={error} hint={hint} className={className}>
      {(control) => <Textarea {...control} rows={rows} {...input} />}
    </Field>
  );
}
