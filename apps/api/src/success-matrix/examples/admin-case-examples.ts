import type * as contract from "@magokoro/contract/cases/admin-endpoints";
import type { ExamplesOf } from "../example";
import { findsOwnCases, getsCase } from "./read-case-examples";

export const adminCaseExamples: ExamplesOf<typeof contract> = {
  listAdminCases: findsOwnCases,
  getAdminCase: getsCase,
};
