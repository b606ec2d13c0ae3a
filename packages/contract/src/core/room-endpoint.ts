import { z } from "zod";
import type { Permission } from "../access/permissions";
import type { Guests, Room } from "../access/rooms";
import { defineEndpoint, type AccessOf, type AnyEndpoint, type Endpoint } from "./endpoint";

/** The same in every room, or each room's own. */
type InRoom<Given, R extends string, Base> = Given extends Base
  ? Given
  : R extends keyof Given
    ? Given[R]
    : never;
type PerRoom<Rooms extends Room, Base> = Base | { readonly [R in Rooms]: Base };

type EndpointIn<
  R extends Room,
  P,
  G extends Guests,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body,
  Response extends z.ZodType,
> = Endpoint<
  Params,
  Query,
  Extract<InRoom<Body, R, z.ZodType>, z.ZodType>,
  Response,
  AccessOf<`/api/${R}/${string}`, { permission: Extract<InRoom<P, R, Permission>, Permission>; guests: G }>
>;

/** An operation that several roles have, each in its own room, under one description. */
export interface RoomEndpoint<In extends Partial<Record<Room, Endpoint>> = Partial<Record<Room, Endpoint>>> {
  /** The operation as each room has it: `findCases.in.operator`. */
  in: In;
}

interface RoomDescription<Rooms extends Room, P, G, Params, Query, Body, Response> extends Omit<
  Endpoint,
  "id" | "path" | "params" | "query" | "body" | "response" | "access"
> {
  /** `cases.find` is `operatorCases.find` in the operators' room. */
  id: `${string}.${string}`;
  rooms: readonly Rooms[];
  /** Under `/api/{room}`. */
  path: `/${string}`;
  permission: P;
  guests?: G;
  needsStepUp?: boolean;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
}

/**
 * Describes an operation once for all the rooms that have it; the paths, ids and roles of each follow. A body
 * or permission that differs by room is given as one for each room.
 */
export function defineRoomEndpoint<
  const Rooms extends Room,
  const P extends PerRoom<Rooms, Permission>,
  const G extends Guests = "none",
  const Params extends z.ZodType = z.ZodUndefined,
  const Query extends z.ZodType = z.ZodUndefined,
  const Body extends PerRoom<Rooms, z.ZodType> = z.ZodUndefined,
  const Response extends z.ZodType = z.ZodType,
>(
  described: RoomDescription<Rooms, P, G, Params, Query, Body, Response>,
): RoomEndpoint<{ [R in Rooms]: EndpointIn<R, P, G, Params, Query, Body, Response> }> {
  const { id, rooms, path, permission, guests, needsStepUp, body, ...same } = described;
  const entries = rooms.map((room) => {
    const endpoint = defineEndpoint({
      ...same,
      id: idIn(room, id),
      path: `/api/${room}${path}`,
      access: {
        permission: typeof permission === "string" ? (permission as Permission) : permission[room as never],
        ...(guests && { guests }),
        ...(needsStepUp && { needsStepUp }),
      },
      ...(body && { body: body instanceof z.ZodType ? body : body[room as never] }),
    });
    return [room, endpoint] as const;
  });
  return { in: Object.fromEntries(entries) as never };
}

/** `cases.find` in the operators' room is `operatorCases.find`. */
function idIn(room: Room, id: string): string {
  return room + id.charAt(0).toUpperCase() + id.slice(1);
}

/** The operation as any of its rooms has it. */
export type InAnyRoom<E extends RoomEndpoint> = E extends RoomEndpoint
  ? Extract<E["in"][keyof E["in"]], AnyEndpoint>
  : never;

/**
 * The operation in the room one is in. Whether the room has it is the server's word (`row.can`), which the types do
 * not know. @throws Error for a room that has it not.
 */
export function inRoom<E extends RoomEndpoint>(operation: E, room: Room): InAnyRoom<E> {
  const endpoint = operation.in[room];
  if (!endpoint) throw new Error(`the operation is not in the room of ${room}`);
  return endpoint as InAnyRoom<E>;
}

export function isRoomEndpoint(value: unknown): value is RoomEndpoint {
  return typeof value === "object" && value !== null && "in" in value && !("method" in value);
}
