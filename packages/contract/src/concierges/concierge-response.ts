import { CASE_STATUSES } from "@magokoro/domain/case/case-status";
import { z } from "zod";
import {
  CONCIERGE_ACCOUNT_STATES,
  CONCIERGE_STATUSES,
  EMPLOYMENT_TYPES,
  FIT_KINDS,
} from "./concierge-values";

const named = z.object({ id: z.int(), name: z.string() });
const spans = z.array(z.object({ from: z.string(), to: z.string() }));

/** Of submitted and approved reports of visits in a month, by `computeReportMoney`: as the concierge sees it. */
const monthNumbers = {
  visits: z.int(),
  /** Yen. */
  pay: z.int(),
};

const conciergeCard = z.object({
  id: z.int(),
  name: z.string(),
  kana: z.string(),
  employmentType: z.enum(EMPLOYMENT_TYPES),
  status: z.enum(CONCIERGE_STATUSES),
  account: z.enum(CONCIERGE_ACCOUNT_STATES),
});

export const conciergeListItem = conciergeCard.extend({
  skills: z.array(z.string()),
  hiredOn: z.string().nullable(),
  ...monthNumbers,
  /** Visits they were the primary concierge of, whose day is over and whose report is not in. */
  lateReports: z.int(),
});

export const storeConciergeListItem = conciergeCard.extend({
  partner: named,
  version: z.int(),
});

/** A visit that still asks something of a concierge. */
export const openVisit = z.object({
  caseId: z.int(),
  caseNumber: z.string(),
  title: z.string(),
  customerName: z.string(),
  status: z.enum(CASE_STATUSES),
  visitStart: z.string().nullable(),
  visitEnd: z.string().nullable(),
  isPrimary: z.boolean(),
  /** The others who go. */
  others: z.array(named),
  /** Colleagues who are booked at that time already. */
  busyIds: z.array(z.int()),
  /** Colleagues who must not go to this customer. */
  ngIds: z.array(z.int()),
  version: z.int(),
});

export const conciergeDetail = conciergeCard.extend({
  phone: z.string().nullable(),
  email: z.string(),
  birthDate: z.string().nullable(),
  address: z.string().nullable(),
  hiredOn: z.string().nullable(),
  skills: z.array(z.string()),
  workingHours: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string() })),
  notes: z.string().nullable(),
  /** The last twelve months, this one last. */
  months: z.array(z.object({ month: z.string(), ...monthNumbers })),
  lateReports: z.int(),
  nextVisits: z.array(
    openVisit.pick({ caseId: true, title: true, customerName: true, visitStart: true, visitEnd: true }),
  ),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
  can: z.array(z.enum(["edit", "deactivate", "activate"])),
});

/** Who is no longer here, as the store that they left knows them. */
export const formerConcierge = z.object({
  conciergeId: z.int(),
  name: z.string(),
  kana: z.string(),
  leftOn: z.string(),
  ...monthNumbers,
});

/** Who can be sent on a day: what each is booked for, and what speaks for or against it. */
export const conciergeOfDay = z.object({
  id: z.int(),
  name: z.string(),
  kana: z.string(),
  skills: z.array(z.string()),
  visits: z.array(
    z.object({
      caseId: z.int(),
      caseNumber: z.string(),
      title: z.string(),
      visitStart: z.string(),
      visitEnd: z.string(),
    }),
  ),
  /** When they work that day, empty for a day off; null where nobody has said, or no day is asked for. */
  hours: spans.nullable(),
  /** Why that day differs from the usual ones. */
  dayNote: z.string().nullable(),
  fit: z.enum(FIT_KINDS).nullable(),
  fitNote: z.string().nullable(),
});

export const conciergeDay = z.object({
  day: z.string(),
  /** As in a usual week. */
  usual: spans,
  /** Where this day differs: its hours, empty for a day off. */
  exception: z.object({ hours: spans, note: z.string().nullable() }).nullable(),
  visits: z.array(
    z.object({
      caseId: z.int(),
      title: z.string(),
      customerName: z.string(),
      visitStart: z.string(),
      visitEnd: z.string(),
    }),
  ),
  canEdit: z.boolean(),
});

export const conciergeFit = z.object({
  customer: named.extend({ memberNumber: z.string(), kana: z.string() }),
  kind: z.enum(FIT_KINDS),
  note: z.string().nullable(),
});

export const customerFit = z.object({
  concierge: named.extend({ kana: z.string(), partnerName: z.string() }),
  kind: z.enum(FIT_KINDS),
  note: z.string().nullable(),
});

export type ConciergeListItem = z.output<typeof conciergeListItem>;
export type StoreConciergeListItem = z.output<typeof storeConciergeListItem>;
export type ConciergeDetail = z.output<typeof conciergeDetail>;
export type OpenVisit = z.output<typeof openVisit>;
export type ConciergeOfDay = z.output<typeof conciergeOfDay>;
export type ConciergeDay = z.output<typeof conciergeDay>;
export type ConciergeFit = z.output<typeof conciergeFit>;
export type CustomerFit = z.output<typeof customerFit>;
