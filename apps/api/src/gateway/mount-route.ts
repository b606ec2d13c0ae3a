import { STEP_UP_HEADER } from "@magokoro/contract/auth/second-factor-endpoints";
import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { StepUpMethod, Success } from "@magokoro/contract/core/envelope";
import type { Request, Response, Router } from "express";
import type { AccessTokens } from "../authz/access-token";
import type { Actor } from "../authz/actor";
import type { Tickets } from "../authz/tickets";
import { AppError } from "../platform/app-error";
import type { Clock } from "../platform/clock/clock";
import type { KeptAnswer } from "../platform/db/kept-answers";
import { requestContext } from "../platform/request-context";
import { answerOnce, type AnswerOncePorts } from "./answer-once";
import { parseCookies } from "./cookies";
import { assertMayCall, assertSteppedUp, authenticate, type LiveSessions } from "./guard-access";
import { idempotencyClaim } from "./idempotency-key";
import type { Answer, Caller, Route } from "./route";
import { validateInput } from "./validate-input";

export interface GatewayPorts extends AnswerOncePorts {
  tokens: AccessTokens;
  sessions: LiveSessions;
  /** @throws AppError RATE_LIMITED */
  limitUser(actor: Actor): Promise<void>;
  limitAddress(ip: string): Promise<void>;
  tickets: Tickets;
  /** How this person proves again who they are. */
  stepUpMethod(actor: Actor): Promise<StepUpMethod>;
  /** Puts a refusal on record; must not fail the answer. */
  onRefused(actor: Actor, operation: string): Promise<void>;
  /** In tests: an answer that is not what the contract says is an error. */
  checksAnswers: boolean;
}

const METHODS = { GET: "get", POST: "post", PUT: "put", DELETE: "delete" } as const;

/** Token → role and permission → input → use case → envelope, for one descriptor. */
export function mountRoute(router: Router, { endpoint, handle }: Route, ports: GatewayPorts): void {
  const path = endpoint.path.replace(/\{(\w+)\}/g, ":$1");
  router[METHODS[endpoint.method]](path, async (request: Request, response: Response) => {
    response.locals["endpoint"] = endpoint;
    const actor = await admit(endpoint, request, ports);
    response.locals["actor"] = actor;
    const input = validateInput(endpoint, {
      params: request.params,
      query: request.query,
      body: request.body ?? {},
    });
    const work = async (): Promise<KeptAnswer> => {
      const answer = await handle({ ...input, caller: callerOf(request) } as never, actor);
      if (ports.checksAnswers) endpoint.response.parse(answer.data);
      for (const cookie of answer.cookies ?? []) response.append("Set-Cookie", cookie);
      return { status: endpoint.status ?? 200, body: JSON.stringify(successOf(answer, ports.clock)) };
    };
    const claim = claimOf(endpoint, actor, request, input.body);
    const { status, body } = actor && claim ? await answerOnce(ports, actor, claim, work) : await work();
    response.status(status).type("json").send(body);
  });
}

async function admit(endpoint: AnyEndpoint, request: Request, ports: GatewayPorts): Promise<Actor | null> {
  if (endpoint.access === "public") {
    await ports.limitAddress(request.ip ?? "");
    return null;
  }
  const actor = await authenticate(request.get("authorization"), ports.tokens, ports.sessions);
  await ports.limitUser(actor);
  try {
    assertMayCall(actor, endpoint.access);
  } catch (error) {
    // A step of signing in that is left to do is no trespass.
    if (error instanceof AppError && !error.details) await ports.onRefused(actor, endpoint.id);
    throw error;
  }
  if (endpoint.access.needsStepUp) {
    await assertSteppedUp(actor, request.get(STEP_UP_HEADER), ports.tickets, ports.stepUpMethod);
  }
  return actor;
}

/** What holds tokens or codes is never kept, so it cannot be answered again. */
function claimOf(endpoint: AnyEndpoint, actor: Actor | null, request: Request, body: unknown) {
  if (!actor || endpoint.hasSecretAnswer) return undefined;
  return idempotencyClaim(endpoint, actor, {
    key: request.get("idempotency-key"),
    path: request.path,
    body,
  });
}

function callerOf(request: Request): Caller {
  return {
    requestId: requestContext.getStore()?.requestId ?? "",
    ip: request.ip ?? "",
    userAgent: (request.get("user-agent") ?? "").slice(0, 300),
    origin: request.get("origin"),
    cookies: parseCookies(request.get("cookie")),
    wantsRefreshInBody: request.get("x-refresh-transport") === "body",
  };
}

function successOf(answer: Answer<unknown>, clock: Clock): Success<unknown> {
  return {
    success: true,
    data: answer.data,
    ...(answer.meta && { meta: answer.meta }),
    timestamp: clock.now().toISOString(),
  };
}
