import { Field } from "@/components/ui/field";
import type { BoundField } from "@/lib/forms/bound-field";
import { RowPicker, type PickedRow, type RowPickerProps } from "./row-picker";

type RowFieldProps<Row extends PickedRow> = BoundField &
  Pick<RowPickerProps<Row>, "endpoint" | "within" | "onPick" | "placeholder"> & {
    hint?: string;
    className?: string;
  };

/** A row of another table, as a field of a form; what is picked is set by `form.set`. */
export function RowField<Row extends PickedRow>({
  id,
  label,
  isRequired,
  error,
  value,
  hint,
  className,
  endpoint,
  within,
  onPick,
  placeholder,
}: RowFieldProps<Row>) {
  return (
    <Field id={id} label={label} isRequired={isRequired} error={error} hint={hint} className={className}>
      {(control) => (
        <RowPicker
          endpoint={endpoint}
          {...(within && { within })}
          value={typeof value === "number" || typeof value === "string" ? value : null}
          onPick={onPick}
          noun={label}
          placeholder={placeholder}
          control={control}
        />
      )}
    </Field>
  );
}
