import type {
  AnyEndpoint,
  BodyInput,
  QueryInput,
  ResponseOf,
  SecuredAccess,
} from "@magokoro/contract/core/endpoint";
import type { InAnyRoom, RoomEndpoint } from "@magokoro/contract/core/room-endpoint";
import type { PageMeta } from "@magokoro/contract/core/envelope";
import type { z } from "zod";
import type { World } from "./world";

/** The roles that may use an operation, as its descriptor names them; `nobody` uses the public ones. */
export type RoleOf<E extends AnyEndpoint> = E["access"] extends SecuredAccess
  ? E["access"]["roles"][number]
  : "nobody";

type Part<Schema extends z.ZodType, Given> = [Schema] extends [z.ZodUndefined] ? unknown : Given;

type ParamsInput<E extends AnyEndpoint> = {
  [Name in keyof z.input<NonNullable<E["params"]>>]: string | number;
};

/** What an operation is asked with; a field its descriptor does not know is a type error. */
export type Request<E extends AnyEndpoint> = Part<NonNullable<E["params"]>, { params: ParamsInput<E> }> &
  Part<NonNullable<E["query"]>, { query: QueryInput<E> }> &
  Part<NonNullable<E["body"]>, { body: BodyInput<E> }> & {
    headers?: Record<string, string>;
    /** The access token of another session than the world's own. */
    token?: string;
  };

export interface Success<Data> {
  data: Data;
  /** Of a paged operation. */
  meta: PageMeta;
  headers: Headers;
}

/** Asks over HTTP. @throws Error for anything but the documented success, whole and with nothing undeclared. */
export type Ask<E extends AnyEndpoint> = (
  ...request: Record<string, never> extends Request<E> ? [request?: Request<E>] : [request: Request<E>]
) => Promise<Success<ResponseOf<E>>>;

/** Arranges rows of its own, asks once, and asserts what has come of it. */
export type Example<E extends AnyEndpoint> = (world: World, ask: Ask<E>) => Promise<void>;

/** One example for every role that may, or one for each. */
type Examples<E extends AnyEndpoint> = Example<E> | { [Role in RoleOf<E>]: Example<E> };

/** One example for every room and role, or those of each room. */
type RoomExamples<E extends RoomEndpoint> =
  | Example<InAnyRoom<E>>
  | { [R in keyof E["in"]]: E["in"][R] extends AnyEndpoint ? Examples<E["in"][R]> : never };

/** Examples for each operation that a module of the contract exports; one that is missing is a type error. */
export type ExamplesOf<Module> = {
  [
    Name in keyof Module as Module[Name] extends AnyEndpoint | RoomEndpoint ? Name : never
  ]: Module[Name] extends AnyEndpoint
    ? Examples<Module[Name]>
    : Module[Name] extends RoomEndpoint
      ? RoomExamples<Module[Name]>
      : never;
};
