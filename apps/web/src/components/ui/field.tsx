import { useId } from "react";

export interface FieldControl {
  id: string;
  "aria-required": true | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

interface FieldProps {
  /** The control's, where something leads to it. */
  id?: string | undefined;
  label: string;
  isRequired?: boolean;
  hint?: React.ReactNode;
  error?: string | undefined;
  className?: string | undefined;
  children: (control: FieldControl) => React.ReactNode;
}

/** A label, its control, a hint and what is wrong with it, tied together for every kind of reader. */
export function Field({ id: given, label, isRequired, hint, error, className, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <div className="mb-1 flex items-center gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {isRequired && (
          <span
            aria-hidden
            className="shrink-0 rounded border border-danger px-1.5 text-xs leading-5 whitespace-nowrap text-danger"
          >
            必須
          </span>
        )}
      </div>
      {children({
        id,
        "aria-required": isRequired ? true : undefined,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
