import type { UserType } from "@magokoro/domain/user/user-type";

/** The rooms of the API by path: `/api/{room}/…`. */
export type Room = UserType;

/**
 * Who else may use an operation of a room that is not theirs, for the rows that are: stores and concierges
 * in the operators' room, concierges in the stores'. Each operation that is open so says it by naming this
 * list; the rest stay with the room's own people. Scope and row security narrow the rows either way.
 */
export const SHARED_WITH = {
  admin: ["admin"],
  operator: ["operator", "partner", "concierge"],
  partner: ["partner", "concierge"],
  concierge: ["concierge"],
} as const satisfies Record<Room, readonly UserType[]>;

/** The operators' room shared with the stores alone: office work a visiting helper does not do. */
export const OFFICE_SHARED_WITH = {
  operator: ["operator", "partner"],
  partner: ["partner"],
} as const satisfies Partial<Record<Room, readonly UserType[]>>;
