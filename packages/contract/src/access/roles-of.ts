import type { UserType } from "@magokoro/domain/user/user-type";
import type { Permission } from "./permissions";
import { holdersOf, type HolderOf } from "./role-permissions";
import { GUESTS, roomOf, type Guests, type RoomOf } from "./rooms";

type Invited<Path extends string, G extends Guests> = [RoomOf<Path>] extends [never]
  ? UserType
  : (typeof GUESTS)[RoomOf<Path>][G][number];

export type RoleIn<Path extends string, P extends Permission, G extends Guests> = Extract<
  HolderOf<P>,
  Invited<Path, G>
>;

/** Whoever holds the permission and is let into the room of the path. */
export function rolesOf<Path extends string, P extends Permission, G extends Guests = "none">(
  path: Path,
  permission: P,
  guests: G = "none" as G,
): readonly RoleIn<Path, P, G>[] {
  const room = roomOf(path);
  const isInvited = (type: UserType) =>
    room === null || (GUESTS[room][guests] as readonly UserType[]).includes(type);
  return holdersOf(permission).filter(isInvited) as RoleIn<Path, P, G>[];
}
