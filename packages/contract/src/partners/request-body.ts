import type { PartnerRequestKind } from "@magokoro/domain/partner/partner-request";
import { z } from "zod";
import { optionalText, rowId } from "../core/fields";
import { areaTerms, contractTerms, partnerCode, rateTerms } from "./partner-terms";

/** What is wished of each kind: what headquarters itself would send to do it. */
export const REQUEST_WISHES = {
  code: z.strictObject({ code: partnerCode }),
  contract: contractTerms,
  rates: rateTerms,
  areas: areaTerms,
  /** Whose account is said beside it. */
  account: z.strictObject({}),
} satisfies Record<PartnerRequestKind, z.ZodType>;

export type WishOf<Kind extends PartnerRequestKind> = z.output<(typeof REQUEST_WISHES)[Kind]>;

/** Why it is wished; whoever answers reads it. */
export const requestMessage = optionalText(500);

/** Each kind with its wish; a request for an account names the concierge. */
export const ASK_BODIES = {
  code: z.strictObject({ kind: z.literal("code"), wish: REQUEST_WISHES.code, message: requestMessage }),
  contract: z.strictObject({
    kind: z.literal("contract"),
    wish: REQUEST_WISHES.contract,
    message: requestMessage,
  }),
  rates: z.strictObject({ kind: z.literal("rates"), wish: REQUEST_WISHES.rates, message: requestMessage }),
  areas: z.strictObject({ kind: z.literal("areas"), wish: REQUEST_WISHES.areas, message: requestMessage }),
  account: z.strictObject({ kind: z.literal("account"), conciergeId: rowId, message: requestMessage }),
} satisfies Record<PartnerRequestKind, z.ZodType>;

const { code, contract, rates, areas, account } = ASK_BODIES;

export const askHeadquartersBody = z.discriminatedUnion(
  "kind",
  [code, contract, rates, areas, account],
  "依頼の種類を選んでください。",
);

export type AskHeadquartersBody = z.output<typeof askHeadquartersBody>;
