/** Basis points: 10,000 are 100 %. */
const WHOLE_BP = 10_000;

export type ReportMoneyInput = {
  /** Yen, tax included. */
  fee: number;
  expenses: number;
  transport: number;
  voucher: number;
  /** Basis points of the store's rates, frozen into the report: 1000 is 10 %. */
  primaryRateBp: number;
  performerRateBp: number;
  reporterId: number;
  primaryConciergeId: number;
  memberIds: readonly number[];
  /** Pay set by hand, in yen without transport, by concierge id. */
  overrides?: Readonly<Record<number, number>>;
};

export type ConciergePay = {
  conciergeId: number;
  primaryPay: number;
  performerPay: number;
  transport: number;
  total: number;
};

export type ReportMoney = { base: number; customerPays: number; pays: ConciergePay[]; grossProfit: number };

/**
 * The money of a report in whole yen, by product.md "Money". Reporter first, then the members, then the
 * primary concierge if they did not go along; a person named twice is paid once. A voucher worth more than
 * the bill gives no change. Throws RangeError for an amount that is negative, fractional or too large to be
 * exact, for a rate over 100 %, and for pay set by hand for somebody who is not on the report.
 */
export function computeReportMoney(input: ReportMoneyInput): ReportMoney {
  requireAmounts(input);
  const base = Math.max(0, input.fee - input.expenses);
  const pays = payAll(input, base);
  const paid = pays.reduce((sum, pay) => sum + pay.primaryPay + pay.performerPay, 0);
  return {
    base,
    customerPays: Math.max(0, input.fee + input.transport - input.voucher),
    pays,
    grossProfit: base - paid,
  };
}

function payAll(input: ReportMoneyInput, base: number): ConciergePay[] {
  const performers = new Set([input.reporterId, ...input.memberIds]);
  const people = new Set([...performers, input.primaryConciergeId]);
  requireOverridesFor(people, input.overrides);

  const pool = shareOf(base, input.performerRateBp);
  const oddYen = pool % performers.size;
  const equalShare = (pool - oddYen) / performers.size;

  return [...people].map((conciergeId) => {
    const isReporter = conciergeId === input.reporterId;
    const primary = conciergeId === input.primaryConciergeId ? shareOf(base, input.primaryRateBp) : 0;
    const performer = performers.has(conciergeId) ? equalShare + (isReporter ? oddYen : 0) : 0;
    const transport = isReporter ? input.transport : 0;
    return payOf(conciergeId, { primary, performer, transport }, input.overrides?.[conciergeId]);
  });
}

type Parts = { primary: number; performer: number; transport: number };

/** Pay set by hand counts as the primary's share first, so that the parts still add up to the total. */
function payOf(conciergeId: number, parts: Parts, setByHand: number | undefined): ConciergePay {
  const pay = setByHand ?? parts.primary + parts.performer;
  const primaryPay = Math.min(parts.primary, pay);
  return {
    conciergeId,
    primaryPay,
    performerPay: pay - primaryPay,
    transport: parts.transport,
    total: pay + parts.transport,
  };
}

/** Rounded down without a fraction ever existing. */
function shareOf(yen: number, rateBp: number): number {
  const scaled = yen * rateBp;
  return (scaled - (scaled % WHOLE_BP)) / WHOLE_BP;
}

function requireAmounts(input: ReportMoneyInput): void {
  // Above this a yen amount times a rate would no longer be an exact integer.
  const mostYen = Math.floor(Number.MAX_SAFE_INTEGER / WHOLE_BP);
  const { fee, expenses, transport, voucher, primaryRateBp, performerRateBp } = input;
  for (const [name, yen] of Object.entries({ fee, expenses, transport, voucher }))
    requireInteger(name, yen, mostYen);
  for (const [name, bp] of Object.entries({ primaryRateBp, performerRateBp }))
    requireInteger(name, bp, WHOLE_BP);
  for (const [id, yen] of Object.entries(input.overrides ?? {}))
    requireInteger(`override of ${id}`, yen, mostYen);
}

function requireOverridesFor(people: ReadonlySet<number>, overrides: ReportMoneyInput["overrides"]): void {
  const stranger = Object.keys(overrides ?? {}).find((id) => !people.has(Number(id)));
  if (stranger) throw new RangeError(`pay set for ${stranger}, who is not on the report`);
}

function requireInteger(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= most) return;
  throw new RangeError(`${name} must be an integer from 0 to ${most}, got ${value}`);
}
