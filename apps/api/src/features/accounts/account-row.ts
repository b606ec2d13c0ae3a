import type { UserType } from "@magokoro/domain/user/user-type";

/** An account as administrators see it; no secret is readable by their database role. */
export interface AccountRow {
  id: number;
  email: string;
  name: string;
  nameKana: string;
  userType: UserType;
  partnerId: number | null;
  partnerName: string | null;
  conciergeId: number | null;
  conciergeName: string | null;
  status: "active" | "disabled";
  isLocked: boolean;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  lastLoginAt: Date | null;
  createdAt: Date;
  version: number;
}

/** The columns an administrator sets. */
export interface AccountValues {
  email: string;
  name: string;
  nameKana: string;
  userType: UserType;
  partnerId: number | null;
  conciergeId: number | null;
}
