import * as admin from "@magokoro/contract/cases/admin-endpoints";
import * as concierge from "@magokoro/contract/cases/concierge-endpoints";
import * as operator from "@magokoro/contract/cases/operator-endpoints";
import * as partner from "@magokoro/contract/cases/partner-endpoints";

/** The same two reads in each room. */
export const CASE_READS = {
  admin: { list: admin.listAdminCases, get: admin.getAdminCase },
  operator: { list: operator.listOperatorCases, get: operator.getOperatorCase },
  partner: { list: partner.listPartnerCases, get: partner.getPartnerCase },
  concierge: { list: concierge.listConciergeCases, get: concierge.getConciergeCase },
} as const;

/** The kind under which a case that is being typed is kept on the device. */
export const NEW_CASE_DRAFT = "case-new";

export type OfficeRoom = "operator" | "partner";

export const CASE_WRITES = {
  operator: {
    create: operator.createOperatorCase,
    update: operator.updateOperatorCase,
    delete: operator.deleteOperatorCase,
    cancel: operator.cancelOperatorCase,
    addLog: operator.addOperatorLogEntry,
  },
  partner: {
    create: partner.createPartnerCase,
    update: partner.updatePartnerCase,
    delete: partner.deletePartnerCase,
    cancel: partner.cancelPartnerCase,
    addLog: partner.addPartnerLogEntry,
  },
} as const;
