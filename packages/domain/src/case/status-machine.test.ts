import fc from "fast-check";
import { USER_TYPES, type UserType } from "../user/user-type";
import { CASE_STATUSES, CASE_STATUS_WORDS, type CaseStatus } from "./case-status";
import {
  CASE_ACTIONS,
  CASE_ACTION_LABELS,
  allowedCaseActions,
  caseActionLabel,
  caseActionOf,
  nextCaseStatus,
  type CaseAction,
} from "./status-machine";

/* The table of product.md once more, written out row by row: a slip in the machine cannot hide here. */
const TABLE = `
  -           save_draft      operator   draft
  -           save_draft      partner    draft
  -           submit          operator   pending
  draft       submit          operator   pending
  -           submit          partner    assigned
  draft       submit          partner    assigned
  -           repeat_request  concierge  confirmed
  pending     dispatch        operator   confirmed
  confirmed   dispatch        operator   confirmed
  confirmed   resend          operator   confirmed
  confirmed   accept          partner    assigned
  confirmed   decline         partner    pending
  confirmed   withdraw_partner admin     pending
  assigned    withdraw_partner admin     pending
  assigned    assign          partner    assigned
  assigned    schedule        concierge  assigned
  assigned    schedule        partner    assigned
  assigned    start           concierge  in_progress
  in_progress put_back        partner    assigned
  in_progress put_back        concierge  assigned
  completed   put_back        partner    in_progress
  completed   put_back        concierge  in_progress
  in_progress finish          concierge  completed
  completed   submit_report   concierge  reported
  reported    return_report   partner    completed
  reported    approve_report  partner    reported
  draft       cancel          operator   cancelled
  draft       cancel          partner    cancelled
  pending     cancel          operator   cancelled
  pending     cancel          partner    cancelled
  confirmed   cancel          operator   cancelled
  confirmed   cancel          partner    cancelled
  assigned    cancel          operator   cancelled
  assigned    cancel          partner    cancelled
  in_progress cancel          operator   cancelled
  in_progress cancel          partner    cancelled
  draft       delete_draft    operator   -
  draft       delete_draft    partner    -
`;

const NEXT = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([from, action, by, to]) => [`${from} ${action} ${by}`, to]),
);

const PLACES: (CaseStatus | null)[] = [null, ...CASE_STATUSES];
const place = fc.constantFrom(...PLACES);
const action = fc.constantFrom(...CASE_ACTIONS);
const by = fc.constantFrom(...USER_TYPES);

const expected = (from: CaseStatus | null, did: CaseAction, who: UserType) =>
  NEXT.get(`${from ?? "-"} ${did} ${who}`);

describe("nextCaseStatus", () => {
  it("allows every row of the table and refuses every other (from, action, by)", () => {
    const allowed = PLACES.flatMap((from) =>
      CASE_ACTIONS.flatMap((did) =>
        USER_TYPES.flatMap((who) => {
          const verdict = nextCaseStatus({ from, action: did, by: who });
          return verdict.allowed ? [`${from ?? "-"} ${did} ${who} ${verdict.to ?? "-"}`] : [];
        }),
      ),
    );
    expect(allowed.sort()).toEqual([...NEXT].map(([key, to]) => `${key} ${to}`).sort());
  });

  it("changes where it leads by a chosen store only when an operator submits", () => {
    fc.assert(
      fc.property(place, action, by, (from, did, who) => {
        const plain = nextCaseStatus({ from, action: did, by: who, isPartnerChosen: false });
        const withPartner = nextCaseStatus({ from, action: did, by: who, isPartnerChosen: true });
        const isFiled = did === "submit" && who === "operator" && expected(from, did, who);
        expect(withPartner).toEqual(isFiled ? { allowed: true, to: "confirmed" } : plain);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives `role` exactly for what the role never does", () => {
    fc.assert(
      fc.property(place, action, by, (from, did, who) => {
        const verdict = nextCaseStatus({ from, action: did, by: who });
        const isEverAllowed = PLACES.some((other) => expected(other, did, who));
        if (!verdict.allowed) expect(verdict.reason).toBe(isEverAllowed ? "status" : "role");
      }),
      { numRuns: 1000 },
    );
  });

  it("says the current status in words when it refuses for the status", () => {
    fc.assert(
      fc.property(place, action, by, (from, did, who) => {
        const verdict = nextCaseStatus({ from, action: did, by: who });
        if (verdict.allowed || verdict.reason === "role") return;
        expect(verdict.message).toContain(from ? `「${CASE_STATUS_WORDS[from]}」` : "まだ登録されていない");
        expect(verdict.message).toMatch(/^この案件は.+(ません)。$/);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads as a sentence a user can act on", () => {
    expect(nextCaseStatus({ from: "in_progress", action: "accept", by: "partner" })).toEqual({
      allowed: false,
      reason: "status",
      message: "この案件は現在「対応中」のため、受諾できません。",
    });
    expect(nextCaseStatus({ from: null, action: "start", by: "concierge" })).toMatchObject({
      message: "この案件はまだ登録されていないため、対応を開始できません。",
    });
    expect(nextCaseStatus({ from: "assigned", action: "schedule", by: "operator" })).toEqual({
      allowed: false,
      reason: "role",
      message: "「訪問日時の設定」を行えるのはコンシェルジュとパートナー加盟店のみです。",
    });
  });
});

describe("any walk through the machine", () => {
  it("leaves a cancelled case cancelled, deletes only drafts and reports only finished visits", () => {
    const step = fc.record({ action, by, isPartnerChosen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let status: CaseStatus | null = null;
        for (const attempt of steps) {
          const before: CaseStatus | null = status;
          const verdict = nextCaseStatus({ from: before, ...attempt });
          if (!verdict.allowed) continue;
          expect(before).not.toBe("cancelled");
          if (verdict.to === null) expect(before).toBe("draft");
          if (verdict.to === "reported") expect(["completed", "reported"]).toContain(before);
          status = verdict.to;
        }
      }),
    );
  });
});

describe("allowedCaseActions", () => {
  it("lists what each role may do next", () => {
    expect(allowedCaseActions("confirmed", "partner")).toEqual(["accept", "decline", "cancel"]);
    expect(allowedCaseActions("assigned", "concierge")).toEqual(["schedule", "start"]);
    expect(allowedCaseActions(null, "concierge")).toEqual(["repeat_request"]);
  });

  it("gives an administrator one thing: what a store that closes has not begun goes back", () => {
    const isNotBegun = (from: CaseStatus | null) => from === "confirmed" || from === "assigned";
    fc.assert(
      fc.property(place, (from) =>
        expect(allowedCaseActions(from, "admin")).toEqual(isNotBegun(from) ? ["withdraw_partner"] : []),
      ),
    );
  });
});

it("says in the history which step was taken back", () => {
  expect(caseActionLabel("put_back", "in_progress")).toBe("対応開始の取り消し");
  expect(caseActionLabel("put_back", "completed")).toBe("対応完了の取り消し");
  expect(caseActionLabel("finish", "in_progress")).toBe("対応完了");
});

it("names every action differently", () => {
  expect(new Set(Object.values(CASE_ACTION_LABELS)).size).toBe(CASE_ACTIONS.length);
});

describe("the action of a line of history", () => {
  it("is the word itself, and the present word where it was written in a former one", () => {
    expect(caseActionOf("accept")).toBe("accept");
    expect(caseActionOf("change_store")).toBe("dispatch");
    expect(caseActionLabel("dispatch", "confirmed")).toBe("店舗の変更");
    expect(caseActionOf("set_visit_time")).toBe("schedule");
    expect(caseActionOf("constructor")).toBeNull();
  });
});
