import type { AnyEndpoint, BodyInput, QueryInput, ResponseOf } from "@magokoro/contract/core/endpoint";
import { detailsOf, type Failure, type PageMeta, type Success } from "@magokoro/contract/core/envelope";
import { STEP_UP_HEADER } from "@magokoro/contract/auth/second-factor-endpoints";
import { ApiError } from "../api-error";
import { messageForCode } from "../error-messages";
import { currentAccessToken, refreshSession } from "../session";
import { askStepUp, currentStepUp } from "../step-up";
import { askWarnings } from "../warnings";

export interface ApiCall<E extends AnyEndpoint> {
  params?: Record<string, string | number>;
  query?: Partial<QueryInput<E>> | Record<string, string | undefined>;
  body?: BodyInput<E>;
  /** One per intention of the user: a repeat of the same intention carries the same key. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Goes on when the page is closed: what was shown as done must come true. */
  outlivesPage?: boolean;
}

export interface ApiAnswer<T> {
  data: T;
  meta: PageMeta | undefined;
}

/**
 * Calls an operation by its descriptor. A 401 is answered with one refresh and one more try; an act that
 * asks who is at the keyboard, or warns of what must have been read first, opens the dialog for it and goes
 * on when it is answered.
 */
export async function callApi<E extends AnyEndpoint>(
  endpoint: E,
  call: ApiCall<E> = {},
): Promise<ApiAnswer<ResponseOf<E>>> {
  const idempotencyKey = call.idempotencyKey ?? crypto.randomUUID();
  let response = await send(endpoint, call, idempotencyKey);
  if (response.status === 401 && endpoint.access !== "public" && (await refreshQuietly())) {
    response = await send(endpoint, call, idempotencyKey);
  }
  let envelope = await readEnvelope(response);
  const refusal = envelope.success ? null : detailsOf("FORBIDDEN", envelope.error);
  if (refusal?.reason === "step_up") {
    if (!(await askStepUp(refusal.method))) throw givenUp();
    response = await send(endpoint, call, idempotencyKey);
    envelope = await readEnvelope(response);
  }
  const conflict = envelope.success ? null : detailsOf("CONFLICT", envelope.error);
  if (conflict?.reason === "warnings" && (await askWarnings(conflict.warnings))) {
    const acknowledged = conflict.warnings.map(({ code }) => code);
    response = await send(endpoint, call, idempotencyKey, { acknowledged });
    envelope = await readEnvelope(response);
  }
  if (envelope.success) return { data: envelope.data as ResponseOf<E>, meta: envelope.meta };
  const { code, message, details } = envelope.error;
  throw new ApiError(code, response.status, message, details, response.headers.get("x-request-id"));
}

const givenUp = () =>
  new ApiError("FORBIDDEN", 403, "本人確認が行われなかったため、操作は実行されていません。", undefined, null);

async function send<E extends AnyEndpoint>(
  endpoint: E,
  call: ApiCall<E>,
  idempotencyKey: string,
  answers: { acknowledged?: string[] } = {},
): Promise<Response> {
  const token = currentAccessToken();
  const stepUp = currentStepUp();
  const isWrite = endpoint.method !== "GET";
  try {
    return await fetch(urlOf(endpoint, call), {
      method: endpoint.method,
      headers: {
        ...(isWrite && { "content-type": "application/json" }),
        ...(isWrite && endpoint.access !== "public" && { "idempotency-key": idempotencyKey }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(stepUp &&
          endpoint.access !== "public" &&
          endpoint.access.needsStepUp && { [STEP_UP_HEADER]: stepUp }),
      },
      ...(isWrite && { body: JSON.stringify(Object.assign({}, call.body, answers)) }),
      ...(call.signal && { signal: call.signal }),
      ...(call.outlivesPage && { keepalive: true }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw networkError();
  }
}

function urlOf<E extends AnyEndpoint>(endpoint: E, { params, query }: ApiCall<E>): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name] ?? "")),
  );
  const entries = Object.entries(query ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  const search = new URLSearchParams(entries).toString();
  return search ? `${path}?${search}` : path;
}

async function refreshQuietly(): Promise<boolean> {
  try {
    return await refreshSession();
  } catch {
    throw networkError();
  }
}

async function readEnvelope(response: Response): Promise<Success<unknown> | Failure> {
  try {
    return await response.json();
  } catch {
    throw new ApiError(
      "UNAVAILABLE",
      response.status,
      messageForCode("UNAVAILABLE"),
      undefined,
      response.headers.get("x-request-id"),
    );
  }
}

const networkError = () => new ApiError("NETWORK", 0, messageForCode("NETWORK"), undefined, null);
