import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import type { Actor } from "../../authz/actor";
import { ROLE_PERMISSIONS } from "../../authz/role-presets";
import type { UserRow } from "./users.repository";

export function presentUser(user: UserRow): AuthUser {
  const { id, email, name, userType, partnerId, partnerName, conciergeId } = user;
  return {
    id,
    email,
    name,
    userType,
    partnerId,
    partnerName,
    conciergeId,
    permissions: [...ROLE_PERMISSIONS[userType]],
  };
}

export function actorOf(user: UserRow, sessionId: string): Actor {
  const { id, email, userType, partnerId, conciergeId } = user;
  return {
    userId: id,
    email,
    userType,
    partnerId,
    conciergeId,
    permissions: ROLE_PERMISSIONS[userType],
    sessionId,
  };
}
