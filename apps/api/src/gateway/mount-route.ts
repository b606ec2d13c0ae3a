import { STEP_UP_HEADER } from "@magokoro/contract/auth/second-factor-endpoints";
import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { StepUpMethod, Success } from "@magokoro/contract/core/envelope";
import type { Request, Response, Router } from "express";
import type { AccessTokens } from "../authz/access-token";
import type { Actor } from "../authz/actor";
import type { Tickets } from "../authz/tickets";
import { AppError } from "../platform/app-error";
import type { Clock } from "../platform/clock/clock";
import { ReplayedAnswer } from "../platform/db/idempotency";
import { requestContext } from "../platform/request-context";
import { parseCookies } from "./cookies";
import { assertMayCall, assertSteppedUp, authenticate, type LiveSessions } from "./guard-access";
import { idempotencyClaim } from "./idempotency-key";
import type { Answer, Caller, Route } from "./route";
import { validateInput } from "./validate-input";

export interface GatewayPorts {
  tokens: AccessTokens;
  sessions: LiveSessions;
  clock: Clock;
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
    if (actor && !endpoint.hasSecretAnswer) claimKey(endpoint, actor, request, input.body);
    const answer = await answerOrReplay(() =>
      handle({ ...input, caller: callerOf(request) } as never, actor),
    );
    if (ports.checksAnswers) endpoint.response.parse(answer.data);
    send(response, endpoint, answer, ports.clock);
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

function claimKey(endpoint: AnyEndpoint, actor: Actor, request: Request, body: unknown): void {
  const context = requestContext.getStore();
  if (!context) return;
  context.idempotency = idempotencyClaim(endpoint, actor, {
    key: request.get("idempotency-key"),
    path: request.path,
    body,
  });
}

async function answerOrReplay(work: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReplayedAnswer) return { data: error.answer };
    throw error;
  }
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

function send(response: Response, endpoint: AnyEndpoint, answer: Answer<unknown>, clock: Clock): void {
  for (const cookie of answer.cookies ?? []) response.append("Set-Cookie", cookie);
  const body: Success<unknown> = {
    success: true,
    data: answer.data,
    ...(answer.meta && { meta: answer.meta }),
    timestamp: clock.now().toISOString(),
  };
  response.status(endpoint.status ?? 200).json(body);
}
