import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { BoundField } from "@/lib/forms/bound-field";

type TextFieldProps = BoundField &
  Pick<
    ComponentProps<"input">,
    "type" | "inputMode" | "autoComplete" | "autoFocus" | "placeholder" | "step"
  > & {
    hint?: React.ReactNode;
    className?: string;
  };

/** One line of a form: text, or what the platform's own input is better at, such as a day or a time. */
export function TextField({
  id,
  label,
  isRequired,
  error,
  options: _options,
  value: _value,
  input,
  hint,
  className,
  ...more
}: TextFieldProps) {
  return (
    <Field id={id} label={label} isRequired={isRequired} error={error} hint={hint} className={className}>
      {(control) => <Input type="text" {...control} {...input} {...more} />}
    </Field>
  );
}
