import { Checkbox } from "@/components/ui/input";

interface TickFieldProps {
  id: string;
  label: string;
  rows: readonly { id: number; name: string }[];
  ticked: readonly number[];
  error: string | undefined;
  onChange: (ticked: number[]) => void;
  /** How the boxes stand. */
  className?: string;
}

/** Any number of some rows. */
export function TickField({ id, label, rows, ticked, error, onChange, className }: TickFieldProps) {
  return (
    <fieldset id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-medium">{label}</legend>
      <div className={className}>
        {rows.map((row) => (
          <Checkbox
            key={row.id}
            label={row.name}
            checked={ticked.includes(row.id)}
            onChange={(event) => {
              const rest = ticked.filter((one) => one !== row.id);
              onChange(event.target.checked ? [...rest, row.id] : rest);
            }}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
