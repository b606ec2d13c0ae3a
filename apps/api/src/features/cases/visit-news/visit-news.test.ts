import type { CaseRow } from "../case-row";
import { visitNewsOf } from "./visit-news";

const NOW = new Date("2026-04-01T00:00:00Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const at = (count: number) => ({ visitStart: hours(count), visitEnd: hours(count + 1) });

const CASE: CaseRow = {
  id: 1,
  caseNumber: "20260401-0001",
  kind: "support",
  kindDetail: { a: 1, b: 2 },
  customerId: 1,
  isCustomerInSight: true,
  partnerId: 1,
  serviceId: null,
  supportTypeId: null,
  status: "assigned",
  title: "庭の草取り",
  requestDetail: "玄関先",
  contactChannel: null,
  orderRoute: null,
  priority: "normal",
  requestedDate: null,
  requestedTimeFrom: null,
  requestedTimeTo: null,
  ...at(48),
  visitAddress: null,
  estimatedMinutes: null,
  estimatedPrice: null,
  assigneeIds: [1, 2],
  primaryConciergeId: 1,
  partnerSeenAt: null,
  declineReason: null,
  cancelReason: null,
  startedAt: null,
  finishedAt: null,
  statusSince: NOW,
  reportApproved: false,
  createdBy: 1,
  createdAt: NOW,
  updatedAt: NOW,
  version: 1,
};

const news = (before: Partial<CaseRow>, after: Partial<CaseRow>, actorConciergeId: number | null = null) => {
  const known = { ...CASE, ...before };
  return visitNewsOf(known, { ...known, ...after }, actorConciergeId, NOW).map(
    ({ kind, conciergeIds, changes, isUrgent }) =>
      [kind, conciergeIds, changes.join("+"), isUrgent ? "urgent" : ""].join(" ").trim(),
  );
};

describe("the news of a visit", () => {
  it("is told to everybody assigned when it is cancelled, not when nobody was", () => {
    expect(news({}, { status: "cancelled" })).toEqual(["visit_cancelled 1,2"]);
    expect(news({ status: "confirmed" }, { status: "cancelled" })).toEqual([]);
    expect(news({}, { status: "pending", partnerId: null, assigneeIds: [] })).toEqual([
      "visit_cancelled 1,2",
    ]);
  });

  it("tells each one thing: who left, who stays, never who made the change or who is new", () => {
    expect(news({}, { assigneeIds: [2, 3], ...at(50) })).toEqual([
      "visit_unassigned 1",
      "visit_moved 2 members",
    ]);
    expect(news({}, at(50), 1)).toEqual(["visit_moved 2"]);
  });

  it("is a move when a time is set for the first time, and none when the same is set again", () => {
    expect(news({ visitStart: null, visitEnd: null }, at(48))).toEqual(["visit_moved 1,2"]);
    expect(news({}, { ...at(48), version: 2 })).toEqual([]);
  });

  it("within 24 hours is urgent, and every change of it is told", () => {
    expect(news(at(23), { visitAddress: "別の家" })).toEqual(["visit_changed 1,2 place urgent"]);
    expect(news(at(23), { requestDetail: "裏庭も", assigneeIds: [1, 2, 3] })).toEqual([
      "visit_changed 1,2 members+request urgent",
    ]);
    expect(news(at(48), { visitAddress: "別の家" })).toEqual([]);
    expect(news(at(48), at(20))).toEqual(["visit_moved 1,2  urgent"]);
    expect(news(at(20), { status: "cancelled" })).toEqual(["visit_cancelled 1,2  urgent"]);
    expect(news({ ...at(-30), status: "in_progress" }, { visitAddress: "別の家" })).toEqual([
      "visit_changed 1,2 place urgent",
    ]);
  });

  it("counts 24 hours to the millisecond, and no visit that is over", () => {
    const start = (ms: number) => ({
      visitStart: new Date(hours(24).getTime() + ms),
      visitEnd: hours(26),
    });
    expect(news(start(-1), { visitAddress: "別の家" })).toHaveLength(1);
    expect(news(start(0), { visitAddress: "別の家" })).toEqual([]);
    expect(news(at(-2), { visitAddress: "別の家" })).toEqual([]);
  });

  it("is none of a start, a finish, an order of members or of keys", () => {
    expect(news(at(0), { status: "in_progress", startedAt: NOW })).toEqual([]);
    expect(news({ ...at(0), status: "in_progress" }, { status: "completed", finishedAt: NOW })).toEqual([]);
    expect(news(at(1), { assigneeIds: [2, 1], kindDetail: { b: 2, a: 1 } })).toEqual([]);
  });
});
