import { PARTNER_REQUEST_KINDS, PARTNER_REQUEST_STATUSES } from "@magokoro/domain/partner/partner-request";
import { z } from "zod";

const named = z.object({ id: z.int(), name: z.string() });

/** What can be done with a request: headquarters answers it, the store takes it back. */
export const REQUEST_ACTS = ["grant", "decline", "withdraw"] as const;

export const requestListItem = z.object({
  id: z.int(),
  partner: named.extend({ code: z.string() }),
  kind: z.enum(PARTNER_REQUEST_KINDS),
  /** Of a request for an account: whose. */
  concierge: named.nullable(),
  /** The wish in a few words. */
  gist: z.string(),
  status: z.enum(PARTNER_REQUEST_STATUSES),
  requesterName: z.string(),
  createdAt: z.string(),
  answererName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** What headquarters said to it: why it was declined. */
  answer: z.string().nullable(),
  version: z.int(),
  can: z.array(z.enum(REQUEST_ACTS)),
});

const code = z.object({ code: z.string() });
const contract = z.object({ contractFrom: z.string().nullable(), contractTo: z.string().nullable() });
const rates = z.object({ validFrom: z.string(), primaryRateBp: z.int(), performerRateBp: z.int() });
const areas = z.object({
  areas: z.array(z.object({ prefecture: z.string(), city: z.string().nullable() })),
});
const account = z.object({
  conciergeName: z.string(),
  email: z.string(),
  isActive: z.boolean(),
  hasAccount: z.boolean(),
});

/** What is wished, beside what stands today; null where nothing does. */
export const requestChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("code"), wish: code, present: code }),
  z.object({ kind: z.literal("contract"), wish: contract, present: contract }),
  z.object({ kind: z.literal("rates"), wish: rates, present: rates.nullable() }),
  z.object({ kind: z.literal("areas"), wish: areas, present: areas }),
  z.object({ kind: z.literal("account"), present: account }),
]);

export const requestDetail = requestListItem.extend({
  change: requestChange,
  message: z.string().nullable(),
});

export type RequestListItem = z.output<typeof requestListItem>;
export type RequestDetail = z.output<typeof requestDetail>;
export type RequestChange = z.output<typeof requestChange>;
