import type { ConciergeDetail } from "@magokoro/contract/concierges/concierge-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { EmptyState } from "@/components/ui/state-message";
import { monthLabel } from "../month";

/** Twelve months of visits and pay: a table for whoever reads or listens, with a bar beside each number. */
export function MonthChart({ months }: { months: ConciergeDetail["months"] }) {
  const most = {
    visits: Math.max(1, ...months.map(({ visits }) => visits)),
    pay: Math.max(1, ...months.map(({ pay }) => pay)),
  };
  // Months before the first visit say nothing.
  const first = months.findIndex(({ visits, pay }) => visits + pay > 0);
  if (first < 0) return <EmptyState>この12か月の訪問はまだありません。</EmptyState>;
  return (
    <table className="w-full text-sm tabular-nums">
      <caption className="sr-only">直近12か月の訪問件数と報酬</caption>
      <thead>
        <tr className="text-left text-muted">
          <th scope="col" className="py-1 pr-2 font-medium">
            月
          </th>
          <th scope="col" className="px-2 py-1 font-medium">
            訪問
          </th>
          <th scope="col" className="py-1 pl-2 font-medium">
            報酬
          </th>
        </tr>
      </thead>
      <tbody>
        {months
          .slice(first)
          .reverse()
          .map(({ month, visits, pay }) => (
            <tr key={month} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-2 text-left font-normal whitespace-nowrap">
                {monthLabel(month)}
              </th>
              <td className="w-[35%] px-2 py-1.5">
                <Bar share={visits / most.visits} words={`${visits}件`} />
              </td>
              <td className="w-[40%] py-1.5 pl-2">
                <Bar share={pay / most.pay} words={formatYen(pay)} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Bar({ share, words }: { share: number; words: string }) {
  return (
    <div>
      <span className="whitespace-nowrap">{words}</span>
      <span aria-hidden className="mt-0.5 block h-1.5 rounded-full bg-hover">
        <span
          className="block h-full rounded-full bg-link"
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </span>
    </div>
  );
}
