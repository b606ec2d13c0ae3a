import { USER_TYPES } from "../user/user-type";
import { caseBadge } from "./case-badge";
import { caseFilterFacts, caseFilterOptions } from "./case-filter";
import { CASE_STATUSES } from "./case-status";

const labels = (viewer: (typeof USER_TYPES)[number]) =>
  caseFilterOptions(viewer).map(({ value, label }) => `${value} ${label}`);

describe("caseFilterOptions", () => {
  it("offers a store its own words", () => {
    expect(labels("partner")).toEqual([
      "draft 下書き",
      "confirmed 店舗未確認",
      "unassigned CS未決定",
      "undated 訪問日未定",
      "scheduled 訪問予定",
      "in_progress 対応中",
      "completed 報告待ち",
      "to_approve 承認待ち",
      "reported 完了",
      "cancelled キャンセル",
    ]);
  });

  it("offers a concierge only what they see", () => {
    expect(labels("concierge")).toEqual([
      "undated 訪問日が未決",
      "scheduled 訪問予定",
      "in_progress 対応中",
      "completed 未報告",
      "reported 報告済み",
    ]);
  });

  it("offers administrators what operators have", () => {
    expect(labels("admin")).toEqual(labels("operator"));
  });
});

describe("caseFilterFacts", () => {
  it("describes a choice for a query", () => {
    expect(caseFilterFacts("partner", "undated")).toEqual({
      status: "assigned",
      hasConcierge: true,
      hasVisitTime: false,
    });
    expect(caseFilterFacts("partner", "to_approve")).toEqual({
      status: "reported",
      isReportApproved: false,
    });
    expect(caseFilterFacts("partner", "draft")).toEqual({ status: "draft", isOwnDraft: true });
  });

  it("knows no choice of another role and none that was made up", () => {
    expect(caseFilterFacts("concierge", "cancelled")).toBeNull();
    expect(caseFilterFacts("operator", "toString")).toBeNull();
  });

  it("puts each visible case under exactly one choice, the one its badge names", () => {
    const yesNo = [true, false];
    for (const viewer of USER_TYPES)
      for (const status of CASE_STATUSES)
        for (const hasConcierge of yesNo)
          for (const hasVisitTime of yesNo)
            for (const isReportApproved of yesNo)
              for (const isOwnDraft of yesNo) {
                const actual = { status, hasConcierge, hasVisitTime, isReportApproved, isOwnDraft };
                const chosen = caseFilterOptions(viewer).filter(({ value }) => {
                  const wanted = Object.entries(caseFilterFacts(viewer, value) ?? {});
                  return wanted.every(([fact, is]) =>
                    Object.entries(actual).some(([f, v]) => f === fact && v === is),
                  );
                });
                const badge = caseBadge(viewer, actual);
                expect(chosen.map(({ label }) => label)).toEqual(badge ? [badge.label] : []);
              }
  });
});
