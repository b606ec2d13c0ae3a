import * as accounts from "./accounts/endpoints";
import * as audit from "./audit/endpoints";
import * as auth from "./auth/endpoints";
import * as passwords from "./auth/password-endpoints";
import * as profile from "./auth/profile-endpoints";
import * as secondFactor from "./auth/second-factor-endpoints";
import * as sessions from "./auth/session-endpoints";
import * as caseMoves from "./cases/case-moves";
import * as cases from "./cases/endpoints";
import * as conciergeClosing from "./concierges/closing-endpoints";
import * as conciergeDays from "./concierges/day-endpoints";
import * as concierges from "./concierges/endpoints";
import * as conciergeFits from "./concierges/fit-endpoints";
import type { AnyEndpoint } from "./core/endpoint";
import { isRoomEndpoint } from "./core/room-endpoint";
import * as customers from "./customers/endpoints";
import * as dashboards from "./dashboards/endpoints";
import * as dev from "./dev/endpoints";
import * as files from "./files/endpoints";
import * as health from "./health/endpoints";
import * as mails from "./mails/endpoints";
import { MASTERS } from "./masters/all-masters";
import * as masters from "./masters/endpoints";
import * as notices from "./notices/endpoints";
import * as places from "./places/endpoints";
import * as partners from "./partners/endpoints";
import * as partnerClosing from "./partners/closing-endpoints";
import * as partnerRequests from "./partners/request-endpoints";
import * as reports from "./reports/endpoints";

/** The descriptors as they are exported, by noun: with their types, for whoever must know each by name. */
export const ENDPOINT_MODULES = {
  health,
  auth,
  passwords,
  secondFactor,
  sessions,
  profile,
  accounts,
  audit,
  cases,
  caseMoves,
  concierges,
  conciergeDays,
  conciergeFits,
  conciergeClosing,
  customers,
  reports,
  files,
  masters,
  mails,
  dashboards,
  notices,
  places,
  partners,
  partnerRequests,
  partnerClosing,
  dev,
  ...MASTERS,
};

function endpointsOf(module: object): AnyEndpoint[] {
  return Object.values(module).flatMap((value: unknown): AnyEndpoint[] => {
    if (isRoomEndpoint(value)) return Object.values(value.in);
    return isEndpoint(value) ? [value] : [];
  });
}

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "object" && value !== null && "method" in value && "access" in value;

/** Every operation there is: the OpenAPI document and the permission matrix are made from this list. */
export const ALL_ENDPOINTS: readonly AnyEndpoint[] = Object.values(ENDPOINT_MODULES).flatMap(endpointsOf);
