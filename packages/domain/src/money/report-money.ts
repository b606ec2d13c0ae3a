/** Amounts are whole yen; rates are basis points (1000 = 10 %), so that no float ever enters. */
export interface ReportMoneyInput {
  fee: number;
  expenses: number;
  transport: number;
  voucher: number;
  primaryRateBp: number;
  performerRateBp: number;
  reporterId: number;
  primaryConciergeId: number;
  memberIds: readonly number[];
  /** Pay set by hand per person; the rest does not move. */
  overrides?: Readonly<Record<number, number>>;
}

export interface ConciergePay {
  conciergeId: number;
  primaryPay: number;
  performerPay: number;
  transport: number;
  total: number;
}

export interface ReportMoney {
  base: number;
  customerPays: number;
  pays: ConciergePay[];
  grossProfit: number;
}

const FULL_BP = 10_000;

/**
 * What follows in money from one report (product design, "Money").
 * @throws RangeError when an amount is negative, not whole, or too large to be exact.
 */
export function computeReportMoney(input: ReportMoneyInput): ReportMoney {
  assertWholeAmounts(input);
  const base = Math.max(0, input.fee - input.expenses);
  const pays = allPays(input, base);
  const paid = pays.reduce((sum, pay) => sum + pay.total - pay.transport, 0);
  return {
    base,
    customerPays: input.fee + input.transport - input.voucher,
    pays,
    grossProfit: base - paid,
  };
}

function allPays(input: ReportMoneyInput, base: number): ConciergePay[] {
  const performers = [...new Set([input.reporterId, ...input.memberIds])];
  const pool = share(base, input.performerRateBp);
  const each = Math.floor(pool / performers.length);
  const oddYen = pool - each * performers.length;
  const people = [...new Set([input.primaryConciergeId, ...performers])];
  return people.map((conciergeId) => {
    const isReporter = conciergeId === input.reporterId;
    const primaryPay = conciergeId === input.primaryConciergeId ? share(base, input.primaryRateBp) : 0;
    const performerPay = performers.includes(conciergeId) ? each + (isReporter ? oddYen : 0) : 0;
    const transport = isReporter ? input.transport : 0;
    const pay = input.overrides?.[conciergeId] ?? primaryPay + performerPay;
    return { conciergeId, primaryPay, performerPay, transport, total: pay + transport };
  });
}

const share = (base: number, rateBp: number) => Math.floor((base * rateBp) / FULL_BP);

function assertWholeAmounts(input: ReportMoneyInput): void {
  const amounts = [
    input.fee,
    input.expenses,
    input.transport,
    input.voucher,
    input.primaryRateBp,
    input.performerRateBp,
    ...Object.values(input.overrides ?? {}),
  ];
  for (const amount of amounts) {
    if (!Number.isSafeInteger(amount) || amount < 0 || amount > Number.MAX_SAFE_INTEGER / FULL_BP) {
      throw new RangeError(`not a whole amount of yen: ${amount}`);
    }
  }
}
