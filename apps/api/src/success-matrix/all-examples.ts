import type { ENDPOINT_MODULES } from "@magokoro/contract/all-endpoints";
import type { ExamplesOf } from "./example";
import { accountExamples } from "./examples/account-examples";
import { auditExamples } from "./examples/audit-examples";
import { caseExamples } from "./examples/case-examples";
import { caseMoveExamples } from "./examples/case-move-examples";
import {
  conciergeClosingExamples,
  conciergeDayExamples,
  conciergeFitExamples,
} from "./examples/concierge-part-examples";
import { conciergeExamples } from "./examples/concierge-examples";
import { customerExamples } from "./examples/customer-examples";
import { dashboardExamples } from "./examples/dashboard-examples";
import { devExamples } from "./examples/dev-examples";
import { fileExamples } from "./examples/file-examples";
import { healthExamples } from "./examples/health-examples";
import { mailExamples } from "./examples/mail-examples";
import { masterExamples } from "./examples/master-examples";
import { noticeExamples } from "./examples/notice-examples";
import { partnerExamples } from "./examples/partner-examples";
import { closingExamples } from "./examples/closing-examples";
import { requestExamples } from "./examples/request-examples";
import { passwordExamples } from "./examples/password-examples";
import { placeExamples } from "./examples/place-examples";
import { profileExamples } from "./examples/profile-examples";
import { registerExamples } from "./examples/register-examples";
import { reportExamples } from "./examples/report-examples";
import { secondFactorExamples } from "./examples/second-factor-examples";
import { sessionExamples } from "./examples/session-examples";
import { signInExamples } from "./examples/sign-in-examples";

type AllExamples = { [Noun in keyof typeof ENDPOINT_MODULES]: ExamplesOf<(typeof ENDPOINT_MODULES)[Noun]> };

/** Under the names of `ENDPOINT_MODULES`: a noun or an operation without an example is a type error. */
export const ALL_EXAMPLES: AllExamples = {
  health: healthExamples,
  auth: signInExamples,
  passwords: passwordExamples,
  secondFactor: secondFactorExamples,
  sessions: sessionExamples,
  profile: profileExamples,
  accounts: accountExamples,
  audit: auditExamples,
  cases: caseExamples,
  caseMoves: caseMoveExamples,
  concierges: conciergeExamples,
  conciergeDays: conciergeDayExamples,
  conciergeFits: conciergeFitExamples,
  conciergeClosing: conciergeClosingExamples,
  customers: customerExamples,
  reports: reportExamples,
  files: fileExamples,
  masters: masterExamples,
  mails: mailExamples,
  dashboards: dashboardExamples,
  notices: noticeExamples,
  places: placeExamples,
  partners: partnerExamples,
  partnerRequests: requestExamples,
  partnerClosing: closingExamples,
  dev: devExamples,
  ...registerExamples,
};
