import { accountRoutes } from "./features/accounts/accounts.routes";
import { auditRoutes } from "./features/audit/audit.routes";
import { authRoutes } from "./features/auth/auth.routes";
import { ownAccountRoutes } from "./features/auth/own-account.routes";
import { caseRoutes } from "./features/cases/cases.routes";
import { conciergeRoutes } from "./features/concierges/concierges.routes";
import { customerRoutes } from "./features/customers/customers.routes";
import { dashboardRoutes } from "./features/dashboards/dashboards.routes";
import { fileRoutes } from "./features/files/files.routes";
import { healthRoutes } from "./features/health/health.routes";
import { devMailRoutes } from "./features/mails/dev-mails.routes";
import { mailRoutes } from "./features/mails/mails.routes";
import { masterRoutes } from "./features/masters/masters.routes";
import { noticeRoutes } from "./features/notices/notices.routes";
import { placeRoutes } from "./features/places/places.routes";
import { partnerRoutes } from "./features/partners/partners.routes";
import { closingRoutes } from "./features/partner-closing/closing.routes";
import { requestRoutes } from "./features/partner-requests/requests.routes";
import { reportRoutes } from "./features/reports/reports.routes";
import type { Route } from "./gateway/route";
import type { Services } from "./services";

/** Everything that is mounted; each entry carries its descriptor. */
export function allRoutes(services: Services, isStopping: () => boolean): Route[] {
  return [
    ...healthRoutes(services, isStopping),
    ...authRoutes(services),
    ...ownAccountRoutes(services),
    ...accountRoutes(services),
    ...auditRoutes(services),
    ...caseRoutes(services),
    ...conciergeRoutes(services),
    ...customerRoutes(services),
    ...reportRoutes(services),
    ...fileRoutes(services),
    ...masterRoutes(services),
    ...mailRoutes(services),
    ...dashboardRoutes(services),
    ...noticeRoutes(services),
    ...placeRoutes(services),
    ...partnerRoutes(services),
    ...requestRoutes(services),
    ...closingRoutes(services),
    ...devMailRoutes(services),
  ];
}
