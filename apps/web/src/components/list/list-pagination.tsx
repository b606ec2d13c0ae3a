import { DEFAULT_PAGE_SIZE, PAGE_SIZES } from "@magokoro/contract/core/list";
import type { PageMeta } from "@magokoro/contract/core/envelope";
import { totalLabel } from "@/lib/ui-labels";
import { Button } from "../ui/button";
import { Select } from "../ui/input";

interface ListPaginationProps {
  meta: PageMeta;
  /** How many rows this page has. */
  count: number;
  onChange: (next: Record<string, string | null>) => void;
}

/** From page to page by the row beside, at any depth: rows that come in meanwhile shift nothing. */
export function ListPagination({ meta, count, onChange }: ListPaginationProps) {
  const { page, totalPages, isTotalExact, limit, next, previous } = meta;
  const first = count === 0 ? 0 : (page - 1) * limit + 1;
  const last = count === 0 ? 0 : first + count - 1;
  return (
    <nav aria-label="ページ送り" className="mt-4 flex flex-wrap items-center justify-between gap-3 text-sm">
      <p aria-live="polite">
        {totalLabel(meta)}
        {isTotalExact ? "中" : "のうち"} {first.toLocaleString("ja-JP")}〜{last.toLocaleString("ja-JP")}件
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <label className="flex items-center gap-2">
          <span className="whitespace-nowrap">表示件数</span>
          <Select
            className="w-20"
            value={limit}
            onChange={(event) => onChange({ limit: event.target.value })}
          >
            {[...new Set([...PAGE_SIZES, DEFAULT_PAGE_SIZE, limit])]
              .sort((a, b) => a - b)
              .map((size) => (
                <option key={size}>{size}</option>
              ))}
          </Select>
        </label>
        <Button
          size="small"
          className="min-h-11 shrink-0 whitespace-nowrap"
          disabled={previous === null}
          onClick={() => onChange(pageBefore(page, previous))}
        >
          前へ
        </Button>
        <span className="whitespace-nowrap tabular-nums">
          {isTotalExact ? `${page} / ${totalPages}` : `${page}ページ目`}
        </span>
        <Button
          size="small"
          className="min-h-11 shrink-0 whitespace-nowrap"
          disabled={next === null}
          onClick={() => onChange({ page: String(page + 1), after: next, before: null })}
        >
          次へ
        </Button>
      </div>
    </nav>
  );
}

/** The first page is the first again, with what has come in since. */
const pageBefore = (page: number, previous: string | null) =>
  page <= 2
    ? { page: null, after: null, before: null }
    : { page: String(page - 1), after: null, before: previous };
