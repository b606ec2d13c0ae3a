import { getCaseIn, listCasesIn } from "./case-operations";

export const listAdminCases = listCasesIn("admin", ["admin"]);
export const getAdminCase = getCaseIn("admin", ["admin"]);
