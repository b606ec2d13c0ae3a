import type { RowOf } from "../../platform/db/selection";
import type {
  CARE_CUSTOMER,
  CONTACT,
  CUSTOMER_LIST,
  OFFICE_CUSTOMER,
} from "./customer-selections.repository";

export type CustomerListRow = RowOf<typeof CUSTOMER_LIST>;
/** What every role that sees a customer at all gets. */
export type CareRow = RowOf<typeof CARE_CUSTOMER>;
export type CustomerRow = RowOf<typeof OFFICE_CUSTOMER>;
export type ContactRow = RowOf<typeof CONTACT>;
