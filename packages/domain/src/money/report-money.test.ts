import fc from "fast-check";
import { computeReportMoney, type ReportMoneyInput } from "./report-money";

const PRIMARY = 1;
const REPORTER = 2;
const MEMBER = 3;

const visit = (over: Partial<ReportMoneyInput> = {}): ReportMoneyInput => ({
  fee: 10_000,
  expenses: 0,
  transport: 500,
  voucher: 0,
  primaryRateBp: 1000,
  performerRateBp: 5000,
  reporterId: REPORTER,
  primaryConciergeId: PRIMARY,
  memberIds: [MEMBER],
  ...over,
});

describe("computeReportMoney", () => {
  it("shares the base by the rates and passes transport on to the reporter", () => {
    expect(computeReportMoney(visit({ expenses: 1000, voucher: 2000 }))).toEqual({
      base: 9000,
      customerPays: 8500,
      grossProfit: 3600,
      pays: [
        { conciergeId: REPORTER, primaryPay: 0, performerPay: 2250, transport: 500, total: 2750 },
        { conciergeId: MEMBER, primaryPay: 0, performerPay: 2250, transport: 0, total: 2250 },
        { conciergeId: PRIMARY, primaryPay: 900, performerPay: 0, transport: 0, total: 900 },
      ],
    });
  });

  it("rounds each pay down and gives the odd yen to the reporter", () => {
    const { pays, grossProfit } = computeReportMoney(
      visit({ fee: 1009, memberIds: [MEMBER, 4], transport: 0 }),
    );
    // 10 % of 1,009 is 100.9; 50 % is 504.5, shared by three.
    expect(pays.map((pay) => pay.total)).toEqual([168, 168, 168, 100]);
    expect(computeReportMoney(visit({ fee: 1001, memberIds: [MEMBER, 4] })).pays[0]?.performerPay).toBe(168);
    expect(computeReportMoney(visit({ fee: 1001, memberIds: [MEMBER, 4] })).pays[1]?.performerPay).toBe(166);
    expect(grossProfit).toBe(1009 - 604);
  });

  it("pays a primary concierge who reports alone for both", () => {
    const { pays } = computeReportMoney(visit({ reporterId: PRIMARY, memberIds: [] }));
    expect(pays).toEqual([
      { conciergeId: PRIMARY, primaryPay: 1000, performerPay: 5000, transport: 500, total: 6500 },
    ]);
  });

  it("pays a person named twice once", () => {
    const once = computeReportMoney(visit());
    expect(computeReportMoney(visit({ memberIds: [MEMBER, REPORTER, MEMBER] }))).toEqual(once);
  });

  it("never lets the base fall below 0", () => {
    const { base, pays, grossProfit } = computeReportMoney(visit({ fee: 1000, expenses: 3000 }));
    expect([base, grossProfit]).toEqual([0, 0]);
    expect(pays.map((pay) => pay.total)).toEqual([500, 0, 0]);
  });

  it("gives no change for a voucher worth more than the bill", () => {
    expect(computeReportMoney(visit({ fee: 1000, voucher: 3000 })).customerPays).toBe(0);
  });

  it("takes pay set by hand, moving nobody else's", () => {
    const byHand = computeReportMoney(visit({ overrides: { [MEMBER]: 3000, [PRIMARY]: 400 } }));
    expect(byHand.pays.map((pay) => pay.total)).toEqual([3000, 3000, 400]);
    expect(byHand.grossProfit).toBe(10_000 - 2500 - 3000 - 400);
  });

  it("takes 0 set by hand as 0", () => {
    expect(computeReportMoney(visit({ overrides: { [MEMBER]: 0 } })).pays[1]?.total).toBe(0);
  });

  it("keeps the parts of pay set by hand adding up, the primary's share first", () => {
    const alone = visit({ reporterId: PRIMARY, memberIds: [], overrides: { [PRIMARY]: 4000 } });
    expect(computeReportMoney(alone).pays).toEqual([
      { conciergeId: PRIMARY, primaryPay: 1000, performerPay: 3000, transport: 500, total: 4500 },
    ]);
  });

  it.each(["fee", "expenses", "transport", "voucher", "primaryRateBp", "performerRateBp"] as const)(
    "refuses a %s that is negative, fractional, no number or beyond exactness",
    (field) => {
      for (const wrong of [-1, 0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER])
        expect(() => computeReportMoney(visit({ [field]: wrong }))).toThrow(RangeError);
    },
  );

  it("takes a rate of 100 % and none above", () => {
    expect(computeReportMoney(visit({ performerRateBp: 10_000 })).pays[0]?.performerPay).toBe(5000);
    expect(() => computeReportMoney(visit({ performerRateBp: 10_001 }))).toThrow(
      "performerRateBp must be an integer",
    );
  });

  it("takes the largest amount it promises exactly", () => {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);
    expect(
      computeReportMoney(visit({ fee: most, performerRateBp: 10_000, memberIds: [] })).pays[0]?.performerPay,
    ).toBe(most);
    expect(() => computeReportMoney(visit({ fee: most + 1 }))).toThrow(RangeError);
  });

  it("refuses pay set by hand that is wrong or for somebody not on the report", () => {
    expect(() => computeReportMoney(visit({ overrides: { [MEMBER]: -1 } }))).toThrow("override of 3");
    expect(() => computeReportMoney(visit({ overrides: { 99: 100 } }))).toThrow("who is not on the report");
  });
});

describe("the money of any report", () => {
  const yen = fc.nat({ max: 10_000_000 });
  const rate = fc.nat({ max: 5000 });
  const person = fc.integer({ min: 1, max: 8 });
  const report = fc.record({
    fee: yen,
    expenses: yen,
    transport: yen,
    voucher: yen,
    primaryRateBp: rate,
    performerRateBp: rate,
    reporterId: person,
    primaryConciergeId: person,
    memberIds: fc.array(person, { maxLength: 6 }),
  });

  it("is whole, loses no yen and never pays out more than came in", () => {
    fc.assert(
      fc.property(report, (input) => {
        const { base, pays, grossProfit } = computeReportMoney(input);
        const sum = (part: "primaryPay" | "performerPay" | "transport") =>
          pays.reduce((all, pay) => all + pay[part], 0);
        // BigInt is the exact answer, by another road.
        const share = (bp: number) => Number((BigInt(base) * BigInt(bp)) / 10_000n);
        expect(sum("primaryPay")).toBe(share(input.primaryRateBp));
        expect(sum("performerPay")).toBe(share(input.performerRateBp));
        expect(sum("transport")).toBe(input.transport);
        expect(grossProfit).toBe(base - sum("primaryPay") - sum("performerPay"));
        expect(grossProfit).toBeGreaterThanOrEqual(0);
        for (const pay of pays) {
          expect(pay.total).toBe(pay.primaryPay + pay.performerPay + pay.transport);
          expect(Object.values(pay).every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        }
      }),
    );
  });

  it("shares the performers' pool equally but for the reporter's odd yen", () => {
    fc.assert(
      fc.property(report, (input) => {
        const performers = new Set([input.reporterId, ...input.memberIds]);
        const pays = computeReportMoney(input).pays.filter((pay) => performers.has(pay.conciergeId));
        const [reporter, ...members] = pays.map((pay) => pay.performerPay);
        expect(pays[0]?.conciergeId).toBe(input.reporterId);
        expect(new Set(members).size).toBeLessThanOrEqual(1);
        if (reporter === undefined || members[0] === undefined) return;
        expect(reporter - members[0]).toBeGreaterThanOrEqual(0);
        expect(reporter - members[0]).toBeLessThan(performers.size);
      }),
    );
  });

  it("adds up: all pay and the gross profit are the base and the transport", () => {
    fc.assert(
      fc.property(report, (input) => {
        const { base, pays, grossProfit } = computeReportMoney(input);
        const paid = pays.reduce((sum, pay) => sum + pay.total, 0);
        expect(paid + grossProfit).toBe(base + input.transport);
      }),
    );
  });

  const partOf = (input: ReportMoneyInput, part: "primaryPay" | "performerPay", conciergeId: number) =>
    computeReportMoney(input).pays.find((pay) => pay.conciergeId === conciergeId)?.[part] ?? 0;

  it("pays the primary concierge the same share whoever files and whoever went along", () => {
    fc.assert(
      fc.property(report, person, fc.array(person, { maxLength: 6 }), (input, reporterId, memberIds) => {
        const primary = input.primaryConciergeId;
        const other = { ...input, reporterId, memberIds };
        expect(partOf(other, "primaryPay", primary)).toBe(partOf(input, "primaryPay", primary));
        expect(computeReportMoney(other).grossProfit).toBe(computeReportMoney(input).grossProfit);
      }),
    );
  });

  it("moves the odd yen and the transport alone when one who was there files instead of another", () => {
    fc.assert(
      fc.property(report, (input) => {
        const performers = [...new Set([input.reporterId, ...input.memberIds])];
        const filedBy = (reporterId: number) => ({
          ...input,
          reporterId,
          memberIds: performers.filter((id) => id !== reporterId),
        });
        const share = (reporterId: number, id: number) => partOf(filedBy(reporterId), "performerPay", id);
        for (const one of performers)
          for (const another of performers) {
            const oddYen = share(one, one) - share(another, one);
            expect(oddYen).toBeGreaterThanOrEqual(0);
            if (one !== another) expect(oddYen).toBeLessThan(performers.length);
            expect(share(another, another)).toBe(share(one, one));
          }
      }),
    );
  });

  it("pays a primary concierge who reports or goes along both shares, and one who stays away the first alone", () => {
    fc.assert(
      fc.property(report, (input) => {
        const primary = input.primaryConciergeId;
        const wasThere = [input.reporterId, ...input.memberIds].includes(primary);
        const { pays } = computeReportMoney(input);
        expect(pays.filter((pay) => pay.conciergeId === primary)).toHaveLength(1);
        expect(pays.filter((pay) => pay.primaryPay > 0 && pay.conciergeId !== primary)).toEqual([]);
        const performers = pays.filter((pay) =>
          [input.reporterId, ...input.memberIds].includes(pay.conciergeId),
        );
        const equalShare = Math.min(...performers.map((pay) => pay.performerPay));
        if (wasThere) expect(partOf(input, "performerPay", primary)).toBeGreaterThanOrEqual(equalShare);
        else expect(partOf(input, "performerPay", primary)).toBe(0);
      }),
    );
  });

  it("moves nobody else when one pay is set by hand", () => {
    fc.assert(
      fc.property(report, yen, (input, byHand) => {
        const before = computeReportMoney(input);
        const after = computeReportMoney({ ...input, overrides: { [input.reporterId]: byHand } });
        expect(after.pays.slice(1)).toEqual(before.pays.slice(1));
        expect(after.pays[0]?.total).toBe(byHand + input.transport);
      }),
    );
  });
});
