import { assertConditions } from "../cases.policy";
import { wasReportFiled } from "../cases.repository";
import { caseMove, type MoveInput } from "./case-move";

/* The visit itself: when it is, that it began, that it is over. */

interface ScheduleInput extends MoveInput {
  visitStart: string;
  visitEnd: string;
}

const periodOf = ({ visitStart, visitEnd }: ScheduleInput) => ({
  visitStart: new Date(visitStart),
  visitEnd: new Date(visitEnd),
});

/** Sets or moves the visit time for everybody assigned. */
export const scheduleCase = caseMove<ScheduleInput>("schedule", {
  change: ({ input }) => ({ values: periodOf(input) }),
  books(input, row) {
    const { visitStart: start, visitEnd: end } = periodOf(input);
    return { conciergeIds: row.assigneeIds, start, end, exceptCaseId: input.id };
  },
});

export const startVisit = caseMove("start", {
  change: ({ now }) => ({ values: { startedAt: now } }),
});

export const finishVisit = caseMove("finish", {
  change: ({ now }) => ({ values: { finishedAt: now } }),
});

/**
 * Takes the last step of a visit back, a finish or a start: a concierge within seconds of a slip, the store
 * at any time until a report was filed. A filed report waits for the row of its case, as this does.
 */
export const putBackVisit = caseMove("put_back", {
  async change({ tx, actor, row, now }) {
    const isReportFiled = await wasReportFiled(tx, row.id);
    assertConditions(actor, { ...row, isReportFiled }, "put_back", now);
    return { values: row.status === "completed" ? { finishedAt: null } : { startedAt: null } };
  },
});
