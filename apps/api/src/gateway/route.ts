import type { PageMeta } from "@magokoro/contract/core/envelope";
import type { AnyEndpoint, BodyOf, ParamsOf, QueryOf, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { InAnyRoom, RoomEndpoint } from "@magokoro/contract/core/room-endpoint";
import type { Actor } from "../authz/actor";

/** What a use case may know of the connection; never the framework's own types. */
export interface Caller {
  requestId: string;
  ip: string;
  userAgent: string;
  origin: string | undefined;
  cookies: Readonly<Record<string, string | undefined>>;
  /** `X-Refresh-Transport: body` */
  wantsRefreshInBody: boolean;
}

export interface RouteInput<E extends AnyEndpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  caller: Caller;
}

export interface Answer<T> {
  data: T;
  meta?: PageMeta;
  /** Whole `Set-Cookie` values. */
  cookies?: readonly string[];
}

/** A descriptor bound to what carries it out. */
export interface Route {
  endpoint: AnyEndpoint;
  handle(input: RouteInput<AnyEndpoint>, actor: Actor | null): Promise<Answer<unknown>>;
}

/** An operation for people signed in. */
export function route<const E extends AnyEndpoint>(
  endpoint: E,
  handle: (actor: Actor, input: RouteInput<E>) => Promise<Answer<ResponseOf<E>>>,
): Route {
  return {
    endpoint,
    handle: (input, actor) => {
      if (!actor) throw new Error(`${endpoint.id} was reached without an actor`);
      // The gateway has parsed the input with this very descriptor.
      return handle(actor, input as RouteInput<E>);
    },
  };
}

/** An operation of several rooms: the same work in each of them. */
export function roomRoutes<const E extends RoomEndpoint>(
  operation: E,
  handle: (actor: Actor, input: RouteInput<InAnyRoom<E>>) => Promise<Answer<ResponseOf<InAnyRoom<E>>>>,
): Route[] {
  return Object.values(operation.in).map((endpoint) => route(endpoint, handle as never));
}

/** An operation that needs no token. */
export function publicRoute<const E extends AnyEndpoint>(
  endpoint: E,
  handle: (input: RouteInput<E>) => Promise<Answer<ResponseOf<E>>>,
): Route {
  if (endpoint.access !== "public") throw new Error(`${endpoint.id} is not declared public`);
  return { endpoint, handle: (input) => handle(input as RouteInput<E>) };
}
