import { createHash } from "node:crypto";
import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../authz/actor";
import { invalid } from "../platform/app-error";
import type { IdempotencyClaim } from "../platform/request-context";

interface KeyedRequest {
  key: string | undefined;
  path: string;
  body: unknown;
}

/** The claim of a write that carries `Idempotency-Key`; its hash covers the path, so one key serves one row. */
export function idempotencyClaim(
  endpoint: AnyEndpoint,
  actor: Actor,
  request: KeyedRequest,
): IdempotencyClaim | undefined {
  if (endpoint.method === "GET" || request.key === undefined) return undefined;
  if (!/^[\w-]{8,64}$/.test(request.key))
    throw invalid("Idempotency-Key", "Idempotency-Keyは8〜64文字の英数字で指定してください。");
  const bodyHash = createHash("sha256")
    .update(`${request.path}\n${JSON.stringify(request.body ?? null)}`)
    .digest("hex");
  return { userId: actor.userId, key: request.key, operation: endpoint.id, bodyHash };
}
