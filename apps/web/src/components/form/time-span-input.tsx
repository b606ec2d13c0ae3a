import type { TimeSpan } from "@magokoro/domain/date/week-hours";
import { Input } from "@/components/ui/input";

const ENDS = [
  ["from", "開始"],
  ["to", "終了"],
] as const;

interface TimeSpanInputProps {
  /** What stands below it: `${id}.from` and `${id}.to`. */
  id: string;
  /** Whose time it is: 月曜日 */
  name: string;
  span: TimeSpan;
  errors: Partial<Record<keyof TimeSpan, string | undefined>>;
  onType: (typed: Partial<TimeSpan>) => void;
  children?: React.ReactNode;
}

/** From when to when, typed as people write times: 9, 9:00, ９：００, 0900. */
export function TimeSpanInput({ id, name, span, errors, onType, children }: TimeSpanInputProps) {
  return (
    <div>
      <div className="flex items-center gap-1">
        {ENDS.map(([end, words]) => (
          <div key={end} className="flex items-center gap-1">
            {end === "to" && <span aria-hidden>〜</span>}
            <Input
              id={`${id}.${end}`}
              data-end={end}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className="w-[4.75rem] px-2 text-center tabular-nums"
              aria-label={`${name}の${words}`}
              aria-invalid={errors[end] ? true : undefined}
              aria-describedby={errors[end] ? `${id}.${end}-error` : undefined}
              value={span[end]}
              onChange={(event) => onType({ [end]: event.target.value })}
            />
          </div>
        ))}
        {children}
      </div>
      {ENDS.map(([end]) =>
        errors[end] ? (
          <p key={end} id={`${id}.${end}-error`} className="mt-1 text-sm font-medium text-danger">
            {errors[end]}
          </p>
        ) : null,
      )}
    </div>
  );
}
