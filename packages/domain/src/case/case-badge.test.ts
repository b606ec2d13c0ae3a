import { USER_TYPES, type UserType } from "../user/user-type";
import { caseBadge, type CaseFacts } from "./case-badge";
import { CASE_STATUSES } from "./case-status";

const facts = (over: Partial<CaseFacts> & Pick<CaseFacts, "status">): CaseFacts => ({
  hasConcierge: true,
  hasVisitTime: true,
  isReportApproved: false,
  isOwnDraft: false,
  ...over,
});

/* The table of product.md: condition, then what operator and admin, partner and concierge call it. */
const TABLE: [string, CaseFacts, string | null, string | null, string | null][] = [
  ["own draft", facts({ status: "draft", isOwnDraft: true }), "下書き gray", "下書き gray", null],
  ["another's draft", facts({ status: "draft", isOwnDraft: false }), "下書き gray", null, null],
  ["pending", facts({ status: "pending" }), "店舗未決定 orange", null, null],
  ["confirmed", facts({ status: "confirmed" }), "店舗未対応 orange", "店舗未確認 orange", null],
  [
    "assigned without a concierge or time",
    facts({ status: "assigned", hasConcierge: false, hasVisitTime: false }),
    "CS確認中 yellow",
    "CS未決定 yellow",
    null,
  ],
  [
    "assigned without a concierge, time set",
    facts({ status: "assigned", hasConcierge: false }),
    "CS確認中 yellow",
    "CS未決定 yellow",
    null,
  ],
  [
    "assigned, visit time unset",
    facts({ status: "assigned", hasVisitTime: false }),
    "対応予定 sky",
    "訪問日未定 yellow",
    "訪問日が未決 yellow",
  ],
  ["assigned, visit time set", facts({ status: "assigned" }), "対応予定 sky", "訪問予定 sky", "訪問予定 sky"],
  ["in progress", facts({ status: "in_progress" }), "対応中 blue", "対応中 blue", "対応中 blue"],
  ["completed", facts({ status: "completed" }), "報告未完了 purple", "報告待ち purple", "未報告 orange"],
  ["reported", facts({ status: "reported" }), "報告完了 green", "承認待ち green", "報告済み green"],
  [
    "reported and approved",
    facts({ status: "reported", isReportApproved: true }),
    "報告完了 green",
    "完了 green",
    "報告済み green",
  ],
  ["cancelled", facts({ status: "cancelled" }), "キャンセル red", "キャンセル red", null],
];

const shown = (viewer: UserType, of: CaseFacts) => {
  const badge = caseBadge(viewer, of);
  return badge && `${badge.label} ${badge.tone}`;
};

describe("caseBadge", () => {
  it.each(TABLE)("%s", (_condition, of, office, partner, concierge) => {
    expect(shown("operator", of)).toBe(office);
    expect(shown("admin", of)).toBe(office);
    expect(shown("partner", of)).toBe(partner);
    expect(shown("concierge", of)).toBe(concierge);
  });

  it("covers every status and never hides one from the office", () => {
    expect(new Set(TABLE.map(([, of]) => of.status))).toEqual(new Set(CASE_STATUSES));
    for (const status of CASE_STATUSES) expect(caseBadge("operator", facts({ status }))).not.toBeNull();
  });

  it("hands out label and tone alone", () => {
    for (const viewer of USER_TYPES)
      expect(Object.keys(caseBadge(viewer, facts({ status: "in_progress" })) ?? {})).toEqual([
        "label",
        "tone",
      ]);
  });
});
