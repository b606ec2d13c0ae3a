import type { AuthUser } from "@magokoro/contract/auth/auth-user";
import type { Actor } from "../../authz/actor";
import type { Services } from "../../services";
import { permissionsOf, signInStep } from "./sign-in-step";
import type { UserRow } from "./users.repository";

type Setting = Pick<Services, "config" | "clock">;

export function presentUser(setting: Setting, user: UserRow): AuthUser {
  const { id, email, name, userType, partnerId, partnerName, conciergeId } = user;
  return {
    id,
    email,
    name,
    userType,
    partnerId,
    partnerName,
    conciergeId,
    permissions: [...permissionsOf(setting, user)],
    nextStep: signInStep(setting, user),
  };
}

export function actorOf(setting: Setting, user: UserRow, sessionId: string): Actor {
  const { id, email, userType, partnerId, conciergeId } = user;
  return {
    userId: id,
    email,
    userType,
    partnerId,
    conciergeId,
    permissions: permissionsOf(setting, user),
    sessionId,
  };
}
