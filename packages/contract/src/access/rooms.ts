import type { UserType } from "@magokoro/domain/user/user-type";

/** The rooms of the API by path: `/api/{room}/…`. */
export type Room = UserType;

/**
 * Who else may use an operation of a room that is not theirs, for the rows that are: stores and concierges in
 * the operators' room, concierges in the stores'. `office` leaves the visiting helpers out. An operation that
 * is open to guests says so; the rest stay with the room's own people. Scope and row security narrow the
 * rows either way.
 */
export const GUESTS = {
  admin: { none: ["admin"], office: ["admin"], all: ["admin"] },
  operator: {
    none: ["operator"],
    office: ["operator", "partner"],
    all: ["operator", "partner", "concierge"],
  },
  partner: { none: ["partner"], office: ["partner"], all: ["partner", "concierge"] },
  concierge: { none: ["concierge"], office: ["concierge"], all: ["concierge"] },
} as const satisfies Record<Room, Record<string, readonly UserType[]>>;

export type Guests = "none" | "office" | "all";

/** The room a path stands in, if it stands in one. */
export type RoomOf<Path extends string> = Path extends `/api/${infer R extends Room}/${string}` ? R : never;

export function roomOf(path: string): Room | null {
  return (/^\/api\/(admin|operator|partner|concierge)\//.exec(path)?.[1] as Room | undefined) ?? null;
}
