import * as cases from "../schema/cases";
import * as conciergeParts from "../schema/concierge-parts";
import * as credentials from "../schema/credentials";
import * as customers from "../schema/customers";
import type { TableGrants } from "../schema/grants";
import * as masters from "../schema/masters";
import * as notices from "../schema/notices";
import * as platform from "../schema/platform";
import * as records from "../schema/records";
import * as reports from "../schema/reports";
import * as partnerParts from "../schema/partner-parts";
import * as partners from "../schema/partners";
import * as users from "../schema/users";

const ROOMS: object[] = [
  cases,
  conciergeParts,
  credentials,
  customers,
  masters,
  notices,
  platform,
  records,
  reports,
  partnerParts,
  partners,
  users,
];

/** Every declaration of the schema's files: each stands beside its table, under any name. */
export const allGrants: TableGrants[] = ROOMS.flatMap((room) => Object.values(room).filter(isTableGrants));

function isTableGrants(value: unknown): value is TableGrants {
  return typeof value === "object" && value !== null && "grants" in value && "table" in value;
}
