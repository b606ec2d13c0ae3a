import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import { ApiError } from "../api-error";
import { callApi, type ApiAnswer } from "./call-api";
import type { ListAnswer } from "./list-answer";
import type { ListState } from "../use-list-state";

const IGNORED = "リンクの条件の一部を読み取れなかったため、その条件を除いて表示しています。";
const PAST_THE_END = "指定されたページはありません。最後のページを表示しています。";
const TOO_DEEP =
  "番号で開けるのは、このページまでです。この先は「次へ」で進むか、条件を絞り込んでお探しください。";
const GONE = "指定された位置には、もう表示するものがありません。最初のページを表示しています。";

/** Never left out: everything would stand where one thing was looked for. */
const SEARCH = "search";

interface ListCall {
  query: ListState;
  signal: AbortSignal;
}

/**
 * A list as its address asks for it. An address comes from anywhere, an old bookmark or a mistyped link:
 * what the server cannot read is left out, a page that is not there becomes the nearest one, and both are said.
 */
export async function callList<E extends AnyEndpoint>(
  endpoint: E,
  { query, signal }: ListCall,
): Promise<ListAnswer<ResponseOf<E>>> {
  const { readable, answer } = await askReadable(endpoint, { query, signal });
  const elsewhere = nearestPage(readable, answer);
  if (!elsewhere) return { ...answer, notice: readable === query ? null : IGNORED };
  const nearest = await callApi(endpoint, { query: elsewhere.query, signal });
  return { ...nearest, notice: elsewhere.notice };
}

/** Where to look instead, when the address asks for a page that is not there; null when it is. */
function nearestPage(
  query: ListState,
  { data, meta }: ApiAnswer<unknown>,
): { query: ListState; notice: string } | null {
  if (!meta || meta.total === 0) return null;
  const { page: _, after, before, ...rest } = query;
  if (after || before) {
    const isEmpty = Array.isArray(data) && data.length === 0;
    return isEmpty ? { query: rest, notice: GONE } : null;
  }
  if (meta.page <= meta.totalPages) return null;
  const notice = meta.isTotalExact ? PAST_THE_END : TOO_DEEP;
  return { query: { page: String(meta.totalPages), ...rest }, notice };
}

/** Each refusal leaves out at least one condition, so this ends. */
async function askReadable<E extends AnyEndpoint>(
  endpoint: E,
  { query, signal }: ListCall,
): Promise<{ readable: ListState; answer: ApiAnswer<ResponseOf<E>> }> {
  try {
    return { readable: query, answer: await callApi(endpoint, { query, signal }) };
  } catch (error) {
    const readable = withoutRefused(query, error);
    if (!readable) throw error;
    return askReadable(endpoint, { query: readable, signal });
  }
}

/** The query without what was refused; null when that is not what the failure is about. */
function withoutRefused(query: ListState, error: unknown): ListState | null {
  if (!(error instanceof ApiError) || error.code !== "VALIDATION_ERROR") return null;
  const { problems } = error;
  const rest = Object.entries(query).filter(([name]) => !(name in problems) || name === SEARCH);
  return rest.length < Object.keys(query).length ? Object.fromEntries(rest) : null;
}
