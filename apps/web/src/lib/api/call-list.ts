import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import { ApiError } from "../api-error";
import { callApi, type ApiAnswer } from "./call-api";
import type { ListAnswer } from "./list-answer";
import type { ListState } from "../use-list-state";

const IGNORED = "リンクの条件の一部を読み取れなかったため、その条件を除いて表示しています。";
const PAST_THE_END = "指定されたページはありません。最後のページを表示しています。";

/** Never left out: everything would stand where one thing was looked for. */
const SEARCH = "search";

interface ListCall {
  query: ListState;
  signal: AbortSignal;
}

/**
 * A list as its address asks for it. An address comes from anywhere, an old bookmark or a mistyped link:
 * what the server cannot read is left out, a page past the end becomes the last one, and both are said.
 */
export async function callList<E extends AnyEndpoint>(
  endpoint: E,
  { query, signal }: ListCall,
): Promise<ListAnswer<ResponseOf<E>>> {
  const { readable, answer } = await askReadable(endpoint, { query, signal });
  const { page, totalPages, total } = answer.meta ?? { page: 1, totalPages: 1, total: 0 };
  if (total > 0 && page > totalPages) {
    const last = await callApi(endpoint, { query: { ...readable, page: String(totalPages) }, signal });
    return { ...last, notice: PAST_THE_END };
  }
  return { ...answer, notice: readable === query ? null : IGNORED };
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
