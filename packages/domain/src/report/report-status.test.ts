import { CASE_LABELS } from "../case/case-labels";
import { REPORT_STATUSES, reportBadge } from "./report-status";

const badges = [...Object.values(CASE_LABELS).flat(), ...REPORT_STATUSES.map(reportBadge)];

describe("a badge", () => {
  it("has one colour per word, on a case, on a report and for every role", () => {
    const tones = new Map<string, Set<string>>();
    for (const { label, tone } of badges) tones.set(label, (tones.get(label) ?? new Set()).add(tone));
    const torn = [...tones].filter(([, used]) => used.size > 1);
    expect(torn).toEqual([]);
    expect(tones.get("承認待ち")).toEqual(new Set(["green"]));
  });

  it("is red for what was cancelled alone", () => {
    expect(new Set(badges.filter(({ tone }) => tone === "red").map(({ label }) => label))).toEqual(
      new Set(["キャンセル"]),
    );
  });
});
