import type { Permission } from "@magokoro/contract/access/permissions";
import type { UserType } from "@magokoro/domain/user/user-type";

/** Who is asking, as the access token says. */
export interface Actor {
  userId: number;
  email: string;
  userType: UserType;
  partnerId: number | null;
  conciergeId: number | null;
  permissions: readonly Permission[];
  sessionId: string;
}
