import * as moves from "@magokoro/contract/cases/case-moves";
import * as contract from "@magokoro/contract/cases/endpoints";
import { roomRoutes, route, type Route } from "../../gateway/route";
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

export function caseRoutes(s: Services): Route[] {
  return [
    ...roomRoutes(contract.findCases, (actor, { query }) => findCases(s, actor, query)),
    ...roomRoutes(contract.getCase, async (actor, { params }) => ({
      data: await getCase(s, actor, params.id),
    })),
    ...roomRoutes(contract.createCase, async (actor, { body }) => ({
      data: await createCase(s, actor, body),
    })),
    ...roomRoutes(contract.updateCase, async (actor, { params, body }) => ({
      data: await updateCase(s, actor, params.id, body),
    })),
    ...roomRoutes(contract.deleteDraft, async (actor, { params }) => ({
      data: await deleteDraft(s, actor, params.id),
    })),
    ...roomRoutes(contract.addLogEntry, async (actor, { params, body }) => ({
      data: await addLogEntry(s, actor, { ...params, ...body }),
    })),
    route(contract.findPartnerCandidates, async (actor, { params }) => ({
      data: await findPartnerCandidates(s, actor, params.id),
    })),
    ...moveRoutes(s),
  ];
}

function moveRoutes(s: Services): Route[] {
  return [
    ...roomRoutes(moves.submitCase, async (actor, { params, body }) => ({
      data: await submitCase(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.dispatchCase, async (actor, { params, body }) => ({
      data: await dispatchCase(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.resendCase, async (actor, { params, body }) => ({
      data: await resendCaseRequest(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.acceptCase, async (actor, { params, body }) => ({
      data: await acceptCase(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.declineCase, async (actor, { params, body }) => ({
      data: await declineCase(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.assignCase, async (actor, { params, body }) => ({
      data: await assignConcierges(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.scheduleCase, async (actor, { params, body }) => ({
      data: await scheduleVisit(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.startVisit, async (actor, { params, body }) => ({
      data: await startVisit(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.finishVisit, async (actor, { params, body }) => ({
      data: await finishVisit(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.putBackVisit, async (actor, { params, body }) => ({
      data: await putBackVisit(s, actor, { ...params, ...body }),
    })),
    ...roomRoutes(moves.cancelCase, async (actor, { params, body }) => ({
      data: await cancelCase(s, actor, { ...params, ...body }),
    })),
  ];
}
