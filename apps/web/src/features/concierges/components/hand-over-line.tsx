import type { OpenVisit } from "@magokoro/contract/concierges/concierge-response";
import { useId } from "react";
import { Select } from "@/components/ui/input";
import { visitPeriodLabel } from "@/lib/ui-labels";

/** The choice of nobody. */
export const NOBODY = "none";

export interface Successor {
  id: number;
  name: string;
}

interface HandOverLineProps {
  visit: OpenVisit;
  others: readonly Successor[];
  /** An id, `NOBODY`, or nothing yet. */
  chosen: string;
  error: string | undefined;
  onPick: (to: string) => void;
}

/** One visit and who goes instead; who is booked then, or must not go there, is seen while choosing. */
export function HandOverLine({ visit, others, chosen, error, onPick }: HandOverLineProps) {
  const id = useId();
  const { customerName, title, visitStart, visitEnd, busyIds, ngIds } = visit;
  const going = new Set(visit.others.map((one) => one.id));
  const [next] = visit.others;
  const without = next
    ? visit.isPrimary
      ? `代わりを入れない（主担当は${next.name}さん）`
      : "代わりを入れない"
    : "担当なしにする（あとで割り当て）";
  const wordsOf = ({ id: one, name }: Successor) => {
    if (busyIds.includes(one)) return `${name}（この時間に予定あり）`;
    if (ngIds.includes(one)) return `${name}（NG）`;
    return going.has(one) ? `${name}（一緒に訪問予定）` : name;
  };
  return (
    <li className="py-3">
      <label htmlFor={id} className="block">
        <span className="font-medium tabular-nums">
          {visitStart && visitEnd ? visitPeriodLabel(visitStart, visitEnd) : "訪問日未定"}
        </span>{" "}
        <span>{customerName} 様</span> <span className="text-sm text-muted">{title}</span>
      </label>
      <Select
        id={id}
        className="mt-1"
        value={chosen}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onPick(event.target.value)}
      >
        <option value="">引き継ぐ方を選んでください</option>
        {others.map((person) => (
          <option key={person.id} value={person.id} disabled={busyIds.includes(person.id)}>
            {wordsOf(person)}
          </option>
        ))}
        <option value={NOBODY}>{without}</option>
      </Select>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </li>
  );
}

/** One for all of them; each can be changed afterwards. */
export function HandOverAll({
  others,
  onPick,
}: {
  others: readonly Successor[];
  onPick: (to: string) => void;
}) {
  return (
    <Select
      aria-label="すべての訪問をまとめて引き継ぐ方"
      className="mt-2"
      value=""
      onChange={(event) => onPick(event.target.value)}
    >
      <option value="">まとめて選ぶ</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          すべて {name} さんに
        </option>
      ))}
      <option value={NOBODY}>すべて代わりを入れない</option>
    </Select>
  );
}
