import type { UserType } from "@magokoro/domain/user/user-type";
import type { z } from "zod";
import type { Permission } from "../access/permissions";
import { rolesOf, type RoleIn } from "../access/roles-of";
import type { Guests } from "../access/rooms";
import type { ErrorCode } from "./error-codes";
import type { Tag } from "./tags";

export type HttpMethod = "GET" | "POST" | "PUT" | "DELETE";

/**
 * `public` needs no token. Otherwise the caller's user type must be in `roles` and its token must hold
 * `permission`; which rows it then sees is the Scope's and the database's business.
 */
export type Access = "public" | SecuredAccess;

export interface SecuredAccess {
  permission: Permission;
  roles: readonly UserType[];
  /** A dangerous act: the caller must have proved within minutes that it is still the same person. */
  needsStepUp?: boolean;
}

/** What a descriptor says of its access; the roles come from the permission's holders and the path's room. */
export type AccessRule = "public" | SecuredRule;

export interface SecuredRule {
  permission: Permission;
  /** Who besides the room's own people is let in, as far as they hold the permission; nobody unless said. */
  guests?: Guests;
  needsStepUp?: boolean;
}

type GuestsOf<Rule> = Rule extends { guests: infer G extends Guests } ? G : "none";

export type AccessOf<Path extends string, Rule extends AccessRule> = Rule extends SecuredRule
  ? {
      permission: Rule["permission"];
      roles: readonly RoleIn<Path, Rule["permission"], GuestsOf<Rule>>[];
    } & Pick<SecuredAccess, "needsStepUp">
  : "public";

/**
 * The one description of an operation. Routes, validation, the OpenAPI document, the typed client, the
 * form schemas and the permission matrix test are all made from it; what has none cannot be mounted.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
  Who extends Access = Access,
> {
  /** Stable operation id, `noun.verb`. */
  id: string;
  method: HttpMethod;
  /** Path template with `{name}` parameters, as in OpenAPI. */
  path: `/api/${string}`;
  summary: string;
  tag: Tag;
  /** Of a write: the tags of the reads it makes stale for whoever does it. Unsaid, those of its own tag. */
  touches?: readonly Tag[];
  access: Who;
  params?: Params;
  query?: Query;
  body?: Body;
  /** The shape of `data` in the envelope. */
  response: Response;
  /** The answer holds tokens or codes: it is never kept for a repeated `Idempotency-Key`. */
  hasSecretAnswer?: boolean;
  /** True when the envelope carries `meta` with paging. */
  paged?: boolean;
  status?: 200 | 201;
  /** Codes beyond those every operation of its access kind can answer. */
  errors?: readonly ErrorCode[];
}

type Described<Path extends string, Params, Query, Body, Response, Rule> = Omit<
  Endpoint,
  "path" | "params" | "query" | "body" | "response" | "access"
> & { path: Path; access: Rule; params?: Params; query?: Query; body?: Body; response: Response };

export function defineEndpoint<
  const Path extends `/api/${string}`,
  const Rule extends AccessRule,
  const Params extends z.ZodType = z.ZodUndefined,
  const Query extends z.ZodType = z.ZodUndefined,
  const Body extends z.ZodType = z.ZodUndefined,
  const Response extends z.ZodType = z.ZodType,
>(
  described: Described<Path, Params, Query, Body, Response, Rule>,
): Endpoint<Params, Query, Body, Response, AccessOf<Path, Rule>> {
  const { access, path } = described;
  return { ...described, access: accessOf(path, access) } as never;
}

/** The access of an operation at this path. */
function accessOf(path: string, rule: AccessRule): Access {
  if (rule === "public") return rule;
  const { permission, guests, needsStepUp } = rule;
  return { permission, roles: rolesOf(path, permission, guests), ...(needsStepUp && { needsStepUp }) };
}

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

export type ParamsOf<E extends AnyEndpoint> = z.output<NonNullable<E["params"]>>;
export type QueryOf<E extends AnyEndpoint> = z.output<NonNullable<E["query"]>>;
export type BodyOf<E extends AnyEndpoint> = z.output<NonNullable<E["body"]>>;
export type QueryInput<E extends AnyEndpoint> = z.input<NonNullable<E["query"]>>;
export type BodyInput<E extends AnyEndpoint> = z.input<NonNullable<E["body"]>>;
export type ResponseOf<E extends AnyEndpoint> = z.output<E["response"]>;

/** The tags of the reads that are stale once this has been done; reading itself makes none so. */
export function touchedBy(endpoint: AnyEndpoint): readonly Tag[] {
  if (endpoint.method === "GET") return [];
  return endpoint.touches ?? [endpoint.tag];
}

/** The codes an operation documents: those its kind implies plus its own. */
export function documentedErrors(endpoint: AnyEndpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(["RATE_LIMITED", "INTERNAL_ERROR", "UNAVAILABLE"]);
  if (endpoint.params ?? endpoint.query ?? endpoint.body) codes.add("VALIDATION_ERROR");
  if (endpoint.body) codes.add("PAYLOAD_TOO_LARGE").add("UNSUPPORTED_MEDIA_TYPE");
  if (endpoint.access !== "public") codes.add("UNAUTHORIZED").add("FORBIDDEN");
  if (endpoint.access !== "public" && endpoint.method !== "GET") codes.add("CONFLICT");
  if (endpoint.params) codes.add("NOT_FOUND");
  for (const code of endpoint.errors ?? []) codes.add(code);
  return [...codes];
}
