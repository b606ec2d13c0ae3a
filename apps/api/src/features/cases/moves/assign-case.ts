import type { CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import { invalid } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import { assertSendable } from "../../concierges/visit-warnings";
import { queueMail } from "../../mails/queue-mail";
import type { CaseRow } from "../case-row";
import { isVisitNear } from "../visit-news/visit-news";
import { emailsOfConcierges } from "./bookings.repository";
import { caseMove, type MoveInput } from "./case-move";

interface AssignInput extends MoveInput {
  primaryConciergeId: number;
  memberIds: readonly number[];
  visitStart?: string | undefined;
  visitEnd?: string | undefined;
  acknowledged: readonly CaseWarningCode[];
}

/** Primary first, nobody twice. */
const assigneesOf = ({ primaryConciergeId, memberIds }: AssignInput) => [
  ...new Set([primaryConciergeId, ...memberIds]),
];

function visitOf({ visitStart, visitEnd }: AssignInput): { visitStart?: Date; visitEnd?: Date } {
  return visitStart && visitEnd ? { visitStart: new Date(visitStart), visitEnd: new Date(visitEnd) } : {};
}

/**
 * Assigns one primary concierge and members, with a time if one is given. Each newly assigned concierge
 * gets a mail; nobody is booked twice, because the database refuses it.
 */
export const assignCase = caseMove<AssignInput>("assign", {
  async change({ tx, input, row, now }) {
    const emails = await conciergeEmails(tx, assigneesOf(input));
    const visit = visitOf(input);
    await assertSendable(
      tx,
      [{ ...row, ...visit, conciergeIds: newlySent(input, row, visit) }],
      input.acknowledged,
      now,
    );
    return {
      values: { assigneeIds: assigneesOf(input), primaryConciergeId: input.primaryConciergeId, ...visit },
      async afterwards() {
        const isUrgent = isVisitNear({ ...row, ...visit }, now);
        for (const [conciergeId, email] of emails) {
          if (row.assigneeIds.includes(conciergeId)) continue;
          await queueMail(tx, "case_assigned", email, { caseId: input.id, conciergeId, isUrgent });
        }
      },
    };
  },
  books(input, row) {
    const { visitStart: start, visitEnd: end } = { ...row, ...visitOf(input) };
    return start && end ? { conciergeIds: assigneesOf(input), start, end, exceptCaseId: input.id } : null;
  },
});

/** Whom it is asked of: who comes along, and everybody where the time is another. */
function newlySent(
  input: AssignInput,
  row: CaseRow,
  { visitStart, visitEnd }: ReturnType<typeof visitOf>,
): number[] {
  const isSameTime =
    (visitStart === undefined || visitStart.getTime() === row.visitStart?.getTime()) &&
    (visitEnd === undefined || visitEnd.getTime() === row.visitEnd?.getTime());
  return assigneesOf(input).filter((id) => !isSameTime || !row.assigneeIds.includes(id));
}

/** Active concierges of the actor's own store, in the order asked. @throws AppError VALIDATION_ERROR */
async function conciergeEmails(tx: Tx, ids: readonly number[]): Promise<[number, string][]> {
  const emails = await emailsOfConcierges(tx, ids);
  return ids.map((id, index) => {
    const email = emails.get(id);
    if (email !== undefined) return [id, email];
    const field = index === 0 ? "primaryConciergeId" : "memberIds";
    throw invalid(field, "このコンシェルジュは選べません。選び直してください。");
  });
}
