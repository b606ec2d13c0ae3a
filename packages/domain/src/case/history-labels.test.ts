import { CASE_LABELS } from "./case-labels";
import type { CaseStatus } from "./case-status";
import { historyLabels } from "./history-labels";

const STEPS: [action: string, from: CaseStatus | null, to: CaseStatus][] = [
  ["submit", null, "pending"],
  ["dispatch", "pending", "confirmed"],
  ["accept", "confirmed", "assigned"],
  ["assign", "assigned", "assigned"],
  ["start", "assigned", "in_progress"],
  ["finish", "in_progress", "completed"],
  ["submit_report", "completed", "reported"],
  ["approve_report", "reported", "reported"],
];
const steps = STEPS.map(([action, fromStatus, toStatus]) => ({ action, fromStatus, toStatus }));
const read = (viewer: "operator" | "partner", hasVisitTime = true) =>
  historyLabels(viewer, steps, { hasVisitTime, isOwnDraft: false }).map(
    ({ fromLabel, toLabel }) => `${fromLabel ?? "—"} → ${toLabel ?? "—"}`,
  );

describe("the history of a case", () => {
  it("speaks the store's words to the store, and hides what is none of its business", () => {
    expect(read("partner")).toEqual([
      "— → —",
      "— → 店舗未確認",
      "店舗未確認 → CS未決定",
      "CS未決定 → 訪問予定",
      "訪問予定 → 対応中",
      "対応中 → 報告待ち",
      "報告待ち → 承認待ち",
      "承認待ち → 完了",
    ]);
  });

  it("speaks the operators' words to the operators", () => {
    expect(read("operator")).toEqual([
      "— → 店舗未決定",
      "店舗未決定 → 店舗未対応",
      "店舗未対応 → CS確認中",
      "CS確認中 → 対応予定",
      "対応予定 → 対応中",
      "対応中 → 報告未完了",
      "報告未完了 → 報告完了",
      "報告完了 → 報告完了",
    ]);
  });

  it("says no word that the role's badge would not say", () => {
    for (const viewer of ["operator", "partner"] as const) {
      const words = new Set(["—", ...CASE_LABELS[viewer].map(({ label }) => label)]);
      for (const line of [...read(viewer), ...read(viewer, false)])
        expect(line.split(" → ").filter((word) => !words.has(word))).toEqual([]);
    }
  });
});
