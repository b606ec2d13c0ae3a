import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import type { BoundField } from "@/lib/forms/bound-field";

interface ChoiceFieldProps extends BoundField {
  /** The words of no choice; without them there must be one. */
  empty?: string;
  /** What else follows from a choice. */
  onPick?: (value: string) => void;
  hint?: string;
  className?: string;
}

/** One of the field's options. */
export function ChoiceField({
  id,
  label,
  isRequired,
  error,
  value,
  options,
  input,
  empty,
  onPick,
  hint,
  className,
}: ChoiceFieldProps) {
  const { maxLength: _, ...select } = input;
  return (
    <Field id={id} label={label} isRequired={isRequired} error={error} hint={hint} className={className}>
      {(control) => (
        <Select
          {...control}
          {...select}
          // Said anew with each look: options may come later than the value.
          value={String(value ?? "")}
          onChange={(event) => {
            void select.onChange(event);
            onPick?.(event.target.value);
          }}
        >
          {/* Hidden where there must be a choice: it shows only while a draft's has been taken away. */}
          <option value="" hidden={empty === undefined}>
            {empty ?? "選び直してください"}
          </option>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
