import { isDeepStrictEqual } from "node:util";
import { pageMetaSchema } from "@magokoro/contract/core/envelope";
import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { z } from "zod";
import type { TestAnswer } from "../testing/test-client";
import type { Success } from "./example";
import type { World } from "./world";

interface AnyRequest {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  headers?: Record<string, string>;
  token?: string;
}

/** The one way to ask an operation of the matrix, and whether the answer's effect was looked at. */
export function askFor(world: World, endpoint: AnyEndpoint) {
  let assertionsAtAnswer: number | undefined;
  return {
    ask: async ({ params = {}, query = {}, body, headers = {}, token }: AnyRequest = {}) => {
      const client = await world.clientFor(endpoint, token);
      const answer = await client.send(endpoint.method, urlOf(endpoint, params, query), {
        ...(endpoint.body && { body }),
        headers: { "x-forwarded-for": world.ip, ...headers },
      });
      const success = parseSuccess(endpoint, answer);
      assertionsAtAnswer = expect.getState().assertionCalls;
      return success;
    },
    /** @throws Error for an example that asked nothing, or only asked. */
    assertEffectSeen: () => {
      if (assertionsAtAnswer === undefined) throw new Error("the example did not ask its operation");
      if (expect.getState().assertionCalls === assertionsAtAnswer)
        throw new Error("the example asserts nothing about what came of the answer");
    },
  };
}

function urlOf(
  { path }: AnyEndpoint,
  params: Record<string, string | number>,
  query: Record<string, unknown>,
): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  return given.size > 0 ? `${filled}?${given.toString()}` : filled;
}

/** Nothing may be missing, and nothing be there that the contract does not name. */
function parseSuccess(endpoint: AnyEndpoint, { status, text, headers }: TestAnswer): Success<never> {
  if (status !== (endpoint.status ?? 200))
    throw new Error(`${endpoint.id} answered ${status}: ${text.slice(0, 2_000)}`);
  const envelope = z.strictObject({
    success: z.literal(true),
    data: endpoint.response,
    timestamp: z.iso.datetime(),
    ...(endpoint.paged && { meta: pageMetaSchema }),
  });
  const sent: unknown = JSON.parse(text);
  const parsed = envelope.parse(sent);
  // Objects of the contract drop what they do not know: what was dropped had been answered undeclared.
  if (!isDeepStrictEqual(parsed, sent)) expect({ [endpoint.id]: sent }).toEqual({ [endpoint.id]: parsed });
  return { ...(parsed as unknown as Success<never>), headers };
}
