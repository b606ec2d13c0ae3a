import * as admin from "@magokoro/contract/cases/admin-endpoints";
import * as concierge from "@magokoro/contract/cases/concierge-endpoints";
import * as operator from "@magokoro/contract/cases/operator-endpoints";
import * as partner from "@magokoro/contract/cases/partner-endpoints";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { addLogEntry } from "./add-log-entry";
import { acceptCase, declineCase } from "./answer-request";
import { assignConcierges } from "./assign-concierges";
import { cancelCase } from "./cancel-case";
import { createCase } from "./create-case";
import { deleteDraft } from "./delete-draft";
import { findCases } from "./find-cases";
import { getCase } from "./get-case";
import { finishVisit, scheduleVisit, startVisit } from "./perform-visit";
import { putBackVisit } from "./put-back-visit";
import { dispatchCase, resendCaseRequest, submitCase } from "./send-to-partner";
import { findPartnerCandidates } from "./partner-candidates";
import { updateCase } from "./update-case";

export function caseRoutes(services: Services): Route[] {
  return [
    ...readRoutes(services),
    ...operatorRoutes(services),
    ...partnerRoutes(services),
    ...visitRoutes(services),
  ];
}

function readRoutes(s: Services): Route[] {
  const lists = [
    operator.listOperatorCases,
    partner.listPartnerCases,
    concierge.listConciergeCases,
    admin.listAdminCases,
  ];
  const details = [
    operator.getOperatorCase,
    partner.getPartnerCase,
    concierge.getConciergeCase,
    admin.getAdminCase,
  ];
  return [
    ...lists.map((endpoint) => route(endpoint, (actor, { query }) => findCases(s, actor, query))),
    ...details.map((endpoint) =>
      route(endpoint, async (actor, { params }) => ({ data: await getCase(s, actor, params.id) })),
    ),
  ];
}

function operatorRoutes(s: Services): Route[] {
  return [
    route(operator.createOperatorCase, async (actor, { body }) => ({
      data: await createCase(s, actor, body),
    })),
    route(operator.updateOperatorCase, async (actor, { params, body }) => ({
      data: await updateCase(s, actor, params.id, body),
    })),
    route(operator.deleteOperatorCase, async (actor, { params }) => ({
      data: await deleteDraft(s, actor, params.id),
    })),
    route(operator.submitOperatorCase, async (actor, { params, body }) => ({
      data: await submitCase(s, actor, { ...params, ...body }),
    })),
    route(operator.dispatchCase, async (actor, { params, body }) => ({
      data: await dispatchCase(s, actor, { ...params, ...body }),
    })),
    route(operator.resendCase, async (actor, { params, body }) => ({
      data: await resendCaseRequest(s, actor, { ...params, ...body }),
    })),
    route(operator.cancelOperatorCase, async (actor, { params, body }) => ({
      data: await cancelCase(s, actor, { ...params, ...body }),
    })),
    route(operator.addOperatorLogEntry, async (actor, { params, body }) => ({
      data: await addLogEntry(s, actor, { ...params, ...body }),
    })),
    route(operator.listPartnerCandidates, async (actor, { params }) => ({
      data: await findPartnerCandidates(s, actor, params.id),
    })),
  ];
}

function partnerRoutes(s: Services): Route[] {
  return [
    route(partner.createPartnerCase, async (actor, { body }) => ({ data: await createCase(s, actor, body) })),
    route(partner.updatePartnerCase, async (actor, { params, body }) => ({
      data: await updateCase(s, actor, params.id, body),
    })),
    route(partner.deletePartnerCase, async (actor, { params }) => ({
      data: await deleteDraft(s, actor, params.id),
    })),
    route(partner.submitPartnerCase, async (actor, { params, body }) => ({
      data: await submitCase(s, actor, { ...params, ...body }),
    })),
    route(partner.acceptCase, async (actor, { params, body }) => ({
      data: await acceptCase(s, actor, { ...params, ...body }),
    })),
    route(partner.declineCase, async (actor, { params, body }) => ({
      data: await declineCase(s, actor, { ...params, ...body }),
    })),
    route(partner.assignConcierges, async (actor, { params, body }) => ({
      data: await assignConcierges(s, actor, { ...params, ...body }),
    })),
    route(partner.schedulePartnerCase, async (actor, { params, body }) => ({
      data: await scheduleVisit(s, actor, { ...params, ...body }),
    })),
    route(partner.cancelPartnerCase, async (actor, { params, body }) => ({
      data: await cancelCase(s, actor, { ...params, ...body }),
    })),
    route(partner.putBackCase, async (actor, { params, body }) => ({
      data: await putBackVisit(s, actor, { ...params, ...body }),
    })),
    route(partner.addPartnerLogEntry, async (actor, { params, body }) => ({
      data: await addLogEntry(s, actor, { ...params, ...body }),
    })),
  ];
}

function visitRoutes(s: Services): Route[] {
  return [
    route(concierge.startVisit, async (actor, { params, body }) => ({
      data: await startVisit(s, actor, { ...params, ...body }),
    })),
    route(concierge.finishVisit, async (actor, { params, body }) => ({
      data: await finishVisit(s, actor, { ...params, ...body }),
    })),
    route(concierge.undoVisitStep, async (actor, { params, body }) => ({
      data: await putBackVisit(s, actor, { ...params, ...body }),
    })),
    route(concierge.scheduleConciergeCase, async (actor, { params, body }) => ({
      data: await scheduleVisit(s, actor, { ...params, ...body }),
    })),
  ];
}
