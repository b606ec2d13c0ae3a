import { DEFAULT_PAGE_SIZE, PAGE_SIZES } from "@magokoro/contract/core/list";
import type { PageMeta } from "@magokoro/contract/core/envelope";
import { Button } from "./button";
import { Select } from "./input";

interface PaginationProps {
  meta: PageMeta;
  onChange: (next: { page?: string; limit?: string }) => void;
}

export function Pagination({ meta, onChange }: PaginationProps) {
  const { page, totalPages, total, limit } = meta;
  const first = total === 0 ? 0 : (page - 1) * limit + 1;
  return (
    <nav aria-label="ページ送り" className="mt-4 flex flex-wrap items-center justify-between gap-3 text-sm">
      <p aria-live="polite">
        {total.toLocaleString("ja-JP")}件中 {first.toLocaleString("ja-JP")}〜
        {Math.min(page * limit, total).toLocaleString("ja-JP")}件
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
          disabled={page <= 1}
          onClick={() => onChange({ page: String(page - 1) })}
        >
          前へ
        </Button>
        <span className="whitespace-nowrap tabular-nums">
          {page} / {totalPages}
        </span>
        <Button
          size="small"
          className="min-h-11 shrink-0 whitespace-nowrap"
          disabled={page >= totalPages}
          onClick={() => onChange({ page: String(page + 1) })}
        >
          次へ
        </Button>
      </div>
    </nav>
  );
}
