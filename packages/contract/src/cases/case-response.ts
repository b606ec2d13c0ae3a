import { CASE_ACTS } from "@magokoro/domain/case/case-acts";
import { CASE_KINDS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITIES } from "@magokoro/domain/case/case-priority";
import { CASE_STATUSES } from "@magokoro/domain/case/case-status";
import { REPORT_STATUSES } from "@magokoro/domain/report/report-status";
import { DISTANCE_GAPS, SERVICE_OFFERS } from "@magokoro/domain/partner/rank-partners";
import { LOCATION_PRECISIONS } from "@magokoro/domain/place/location";
import { z } from "zod";

export const badge = z.object({
  label: z.string(),
  tone: z.enum(["gray", "orange", "yellow", "sky", "blue", "purple", "green", "red"]),
});

export const caseAssignee = z.object({ id: z.int(), name: z.string(), isPrimary: z.boolean() });

export const caseListItem = z.object({
  id: z.int(),
  caseNumber: z.string().nullable(),
  kind: z.enum(CASE_KINDS),
  title: z.string(),
  priority: z.enum(CASE_PRIORITIES),
  status: z.enum(CASE_STATUSES),
  badge,
  customer: z
    .object({
      id: z.int(),
      name: z.string(),
      kana: z.string(),
      address: z.string(),
      alertNote: z.string().nullable(),
      isFrozen: z.boolean(),
    })
    .nullable(),
  partner: z.object({ id: z.int(), name: z.string() }).nullable(),
  assignees: z.array(caseAssignee),
  requestedDate: z.string().nullable(),
  requestedTimeFrom: z.string().nullable(),
  requestedTimeTo: z.string().nullable(),
  visitStart: z.string().nullable(),
  visitEnd: z.string().nullable(),
  declineReason: z.string().nullable(),
  /** Something of the visit has changed since this concierge last opened the case; others read false. */
  isChanged: z.boolean(),
  /** When the case entered its present status: how long somebody has been waiting. */
  statusSince: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
  /** What the asker may do to this row now; the web shows buttons by these words alone. */
  can: z.array(z.enum(CASE_ACTS)),
});

export const caseHistoryEntry = z.object({
  id: z.int(),
  at: z.string(),
  actorName: z.string(),
  action: z.string(),
  actionLabel: z.string(),
  fromLabel: z.string().nullable(),
  toLabel: z.string().nullable(),
  note: z.string().nullable(),
});

/** The customer as the visit needs it: no billing, promotion or memo fields. */
export const caseCustomer = z.object({
  id: z.int(),
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  birthDate: z.string().nullable(),
  homePhone: z.string().nullable(),
  mobilePhone: z.string().nullable(),
  postalCode: z.string().nullable(),
  prefecture: z.string(),
  city: z.string(),
  addressLine: z.string(),
  building: z.string().nullable(),
  notes: z.string().nullable(),
  alertNote: z.string().nullable(),
  /** True where the asker no longer sees the customer: these are the facts of the visit, without phone and notes. */
  isFrozen: z.boolean(),
});

export const caseDetail = caseListItem.omit({ customer: true }).extend({
  customer: caseCustomer.nullable(),
  kindDetail: z.record(z.string(), z.unknown()),
  requestDetail: z.string(),
  contactChannel: z.string().nullable(),
  orderRoute: z.string().nullable(),
  service: z.object({ id: z.int(), name: z.string() }).nullable(),
  supportType: z.object({ id: z.int(), name: z.string() }).nullable(),
  visitAddress: z.string().nullable(),
  estimatedMinutes: z.int().nullable(),
  estimatedPrice: z.int().nullable(),
  /** For headquarters, while the store is closed: whom to call instead. */
  nightContact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  partnerSeenAt: z.string().nullable(),
  /** When the asking concierge, for others the primary one, first opened it. */
  conciergeSeenAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** Milliseconds for which the asker is offered to take the last step back, from this answer on; 0 for none. */
  undoMs: z.int(),
  createdByName: z.string().nullable(),
  preVisitLog: z.array(z.object({ id: z.int(), at: z.string(), authorName: z.string(), body: z.string() })),
  /** Empty for a concierge. */
  history: z.array(caseHistoryEntry),
  report: z
    .object({
      id: z.int(),
      status: z.enum(REPORT_STATUSES),
      submittedAt: z.string().nullable(),
      returnComment: z.string().nullable(),
    })
    .nullable(),
});

export type CaseListItem = z.output<typeof caseListItem>;
export type CaseDetail = z.output<typeof caseDetail>;

/** A store offered for a case, the best first, with what speaks for and against it. */
export const partnerCandidate = z.object({
  id: z.int(),
  name: z.string(),
  city: z.string(),
  phone: z.string(),
  distanceKm: z.number().nullable(),
  distancePrecision: z.enum(LOCATION_PRECISIONS).nullable(),
  /** Whose place is unknown, where the distance is. */
  distanceGap: z.enum(DISTANCE_GAPS).nullable(),
  /** Null where the case names no service. */
  serviceOffer: z.enum(SERVICE_OFFERS).nullable(),
  openCases: z.int(),
  concierges: z.int(),
  /** This store declined this case before. */
  hasDeclined: z.boolean(),
});

export type PartnerCandidate = z.output<typeof partnerCandidate>;
