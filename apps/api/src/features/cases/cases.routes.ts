import * as moves from "@magokoro/contract/cases/case-moves";
import * as contract from "@magokoro/contract/cases/endpoints";
import type { BodyOf, ParamsOf, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { InAnyRoom, RoomEndpoint } from "@magokoro/contract/core/room-endpoint";
import type { Actor } from "../../authz/actor";
import { roomRoutes, route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { addLogEntry } from "./filing/add-log-entry";
import { createCase } from "./filing/create-case";
import { deleteDraft } from "./filing/delete-draft";
import { findCases } from "./find-cases";
import { getCase } from "./get-case";
import { findPartnerCandidates } from "./partner-choice/partner-candidates";
import { acceptCase, cancelCase, declineCase } from "./moves/answer-moves";
import { assignCase } from "./moves/assign-case";
import { dispatchCase, resendCase, submitCase } from "./moves/request-moves";
import { finishVisit, putBackVisit, scheduleCase, startVisit } from "./moves/visit-moves";
import { updateCase } from "./filing/update-case";

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

/** The moves by their words: path, history and button have the same. */
function moveRoutes(services: Services): Route[] {
  return [
    ...move(services, moves.submitCase, submitCase),
    ...move(services, moves.dispatchCase, dispatchCase),
    ...move(services, moves.resendCase, resendCase),
    ...move(services, moves.acceptCase, acceptCase),
    ...move(services, moves.declineCase, declineCase),
    ...move(services, moves.assignCase, assignCase),
    ...move(services, moves.scheduleCase, scheduleCase),
    ...move(services, moves.startVisit, startVisit),
    ...move(services, moves.finishVisit, finishVisit),
    ...move(services, moves.putBackVisit, putBackVisit),
    ...move(services, moves.cancelCase, cancelCase),
  ];
}

function move<const E extends RoomEndpoint>(
  services: Services,
  operation: E,
  carryOut: (
    services: Services,
    actor: Actor,
    input: ParamsOf<InAnyRoom<E>> & BodyOf<InAnyRoom<E>>,
  ) => Promise<ResponseOf<InAnyRoom<E>>>,
): Route[] {
  return roomRoutes(operation, async (actor, { params, body }) => ({
    data: await carryOut(services, actor, Object.assign({}, params, body)),
  }));
}
