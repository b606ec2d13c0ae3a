import { z } from "zod";

/** What somebody is told of, beside the mail, until they say 「確認しました」. */
export const NOTICE_KINDS = [
  "case_declined",
  "case_withdrawn",
  "visit_cancelled",
  "visit_moved",
  "visit_unassigned",
  "visit_changed",
  "report_returned",
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What of a visit has changed besides its time. */
export const VISIT_CHANGES = ["place", "members", "request"] as const;

export type VisitChange = (typeof VISIT_CHANGES)[number];

export const VISIT_CHANGE_LABELS: Record<VisitChange, string> = {
  place: "訪問先",
  members: "担当者",
  request: "依頼の内容",
};

const period = z.object({ start: z.string(), end: z.string() });

export type VisitPeriod = z.output<typeof period>;

/**
 * As it was when it happened: the case may be out of its reader's sight by now. No customer is in it, only
 * what its reader may know for good.
 */
export const noticeFacts = z.object({
  caseNumber: z.string(),
  title: z.string(),
  partnerName: z.string().nullable().default(null),
  /** The visit as it now is, or as it was when it ended for the reader. */
  visit: period.nullable().default(null),
  previousVisit: period.nullable().default(null),
  changes: z.array(z.enum(VISIT_CHANGES)).default([]),
  /** The visit is within 24 hours. */
  isUrgent: z.boolean().default(false),
});

export type NoticeFacts = z.output<typeof noticeFacts>;
