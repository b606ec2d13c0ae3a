import type { ListState } from "@/lib/use-list-state";
import { Select } from "../ui/input";

interface FilterSelectProps {
  /** What is narrowed: 「○○で絞り込み」, 「すべての○○」. */
  noun: string;
  /** The filter's name in the address. */
  name: string;
  options: readonly (readonly [value: string | number, label: string])[];
  state: ListState;
  change: (next: Record<string, string | null>) => void;
}

/** One filter of a list, kept in the address. */
export function FilterSelect({ noun, name, options, state, change }: FilterSelectProps) {
  return (
    <Select
      aria-label={`${noun}で絞り込み`}
      value={state[name] ?? ""}
      onChange={(event) => change({ [name]: event.target.value })}
    >
      <option value="">すべての{noun}</option>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
