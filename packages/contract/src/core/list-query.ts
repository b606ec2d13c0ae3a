import { z } from "zod";
import { requiredText } from "./fields";

export const PAGE_SIZES = [10, 20, 50, 100] as const;
export const DEFAULT_PAGE_SIZE = 20;

const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function numberText(max: number, fallback: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,6}$/, "1以上の数で指定してください。")
    .transform(Number)
    .refine((value) => value <= max, `${max}以下で指定してください。`)
    .default(fallback);
}

/**
 * `?page=1&limit=20&sort=createdAt&order=desc&search=…` plus the list's own filters. The snake_case sort
 * names of old links are accepted too.
 */
export function listQuery<const Sort extends readonly [string, ...string[]], Filters extends z.ZodRawShape>(
  sorts: Sort,
  filters: Filters,
) {
  return z.strictObject({
    page: numberText(1_000_000, 1),
    limit: numberText(100, DEFAULT_PAGE_SIZE),
    sort: z
      .string()
      .max(40)
      .transform(camelCase)
      .pipe(z.enum(sorts, "並べ替えの項目を確認してください。"))
      .default(sorts[0] as never),
    order: z.enum(["asc", "desc"], "並べ替えの向きを確認してください。").default("desc"),
    search: requiredText(100).optional(),
    ...filters,
  });
}
