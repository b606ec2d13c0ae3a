import { getCaseIn, listCasesIn } from "./case-operations";

export const listAdminCases = listCasesIn("admin");
export const getAdminCase = getCaseIn("admin");
