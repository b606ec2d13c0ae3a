import { CASE_STATUSES } from "./case-status";
import { UNDO_GRACE_MS, UNDO_MS, isWithinUndo, undoLeftMs } from "./undo-window";

const AT = new Date("2026-04-01T01:00:00Z");
const later = (ms: number) => new Date(AT.getTime() + ms);
const started = { status: "in_progress" as const, startedAt: AT, finishedAt: null };
const finished = { status: "completed" as const, startedAt: later(-3_600_000), finishedAt: AT };

describe("the time to take a step of a visit back", () => {
  it.each([
    ["a start", started],
    ["a finish", finished],
  ])("of %s is offered for ten seconds and taken for five more, to the millisecond", (_, visit) => {
    expect([0, 4_000, UNDO_MS, UNDO_MS + 1].map((ms) => undoLeftMs(visit, later(ms)))).toEqual([
      10_000, 6_000, 0, 0,
    ]);
    const last = UNDO_MS + UNDO_GRACE_MS;
    expect([0, UNDO_MS, last, last + 1].map((ms) => isWithinUndo(visit, later(ms)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("counts from the finish once finished, not from the start", () => {
    const visit = { ...finished, startedAt: AT, finishedAt: later(60_000) };
    expect(isWithinUndo(visit, later(61_000))).toBe(true);
    expect(isWithinUndo({ ...visit, status: "in_progress", finishedAt: null }, later(61_000))).toBe(false);
  });

  it("never offers more than its length to a clock that is behind", () => {
    expect(undoLeftMs(started, later(-3_000))).toBe(UNDO_MS);
  });

  it("is there in no other status", () => {
    for (const status of CASE_STATUSES.filter((one) => one !== "in_progress" && one !== "completed")) {
      const visit = { status, startedAt: AT, finishedAt: AT };
      expect([status, undoLeftMs(visit, AT), isWithinUndo(visit, AT)]).toEqual([status, 0, false]);
    }
  });
});
