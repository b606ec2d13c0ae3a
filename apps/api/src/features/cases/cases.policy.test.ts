import type { CaseStatus } from "@magokoro/domain/case/case-status";
import type { UserType } from "@magokoro/domain/user/user-type";
import type { Actor } from "../../authz/actor";
import { assertConditions, caseActs } from "./cases.policy";

const NOW = new Date("2026-04-01T10:00:00+09:00");
const HELD = {
  status: "assigned" as CaseStatus,
  createdBy: 1,
  primaryConciergeId: 5,
  startedAt: NOW,
  finishedAt: NOW,
  reportApproved: false,
  isCustomerInSight: true,
};
const as = (userType: UserType): Actor => ({
  userId: 1,
  email: "person@example.jp",
  userType,
  partnerId: 2,
  conciergeId: userType === "concierge" ? 5 : null,
  permissions: [],
  sessionId: "session",
});

describe("what a person may do with a case", () => {
  it.each<[UserType, CaseStatus, string]>([
    ["operator", "draft", "submit delete_draft edit"],
    ["operator", "pending", "dispatch cancel edit add_log"],
    ["operator", "confirmed", "dispatch resend cancel edit add_log"],
    ["operator", "assigned", "cancel edit add_log"],
    ["operator", "completed", "add_log"],
    ["operator", "cancelled", ""],
    ["partner", "draft", "submit delete_draft edit"],
    ["partner", "confirmed", "accept decline cancel edit add_log"],
    ["partner", "assigned", "assign schedule cancel edit add_log"],
    ["partner", "in_progress", "put_back cancel edit add_log"],
    ["partner", "completed", "put_back add_log"],
    ["partner", "reported", "return_report approve_report add_log"],
    ["concierge", "assigned", "schedule start"],
    ["concierge", "in_progress", "put_back finish"],
    ["concierge", "completed", "put_back submit_report"],
    ["concierge", "reported", ""],
    ["admin", "assigned", "withdraw_partner"],
    ["admin", "in_progress", ""],
  ])("%s, %s: %s", (userType, status, acts) => {
    expect(caseActs(as(userType), { ...HELD, status }, NOW).join(" ")).toBe(acts);
  });

  const LATER = new Date(NOW.getTime() + 60_000);

  it.each([
    ["nobody goes yet", "concierge", { primaryConciergeId: null }, NOW, "schedule"],
    ["nobody goes yet", "concierge", { primaryConciergeId: null }, NOW, "start"],
    ["the step is old", "concierge", { status: "in_progress" as const }, LATER, "put_back"],
    [
      "the report was filed",
      "partner",
      { status: "completed" as const, isReportFiled: true },
      NOW,
      "put_back",
    ],
    [
      "the report is approved",
      "partner",
      { status: "reported" as const, reportApproved: true },
      NOW,
      "return_report",
    ],
    ["somebody else wrote it", "operator", { status: "draft" as const, createdBy: 9 }, NOW, "delete_draft"],
    ["the customer is out of sight", "partner", { isCustomerInSight: false }, NOW, "add_log"],
  ] as const)("not where %s, as %s", (_why, userType, facts, now, act) => {
    const row = { ...HELD, ...facts };
    expect(caseActs(as(userType), row, now)).not.toContain(act);
    expect(() => assertConditions(as(userType), row, act, now)).toThrow(/。$/);
  });
});
