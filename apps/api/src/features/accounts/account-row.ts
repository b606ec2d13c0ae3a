import type { RowOf } from "../../platform/db/selection";
import type { accountAt } from "./account-selections.repository";

export type AccountRow = RowOf<ReturnType<typeof accountAt>>;

/** The columns an administrator sets. */
export type AccountValues = Pick<
  AccountRow,
  "email" | "name" | "nameKana" | "userType" | "partnerId" | "conciergeId"
>;
