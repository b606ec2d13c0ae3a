import type { UserType } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { SHARED_WITH, type Room } from "../access/rooms";
import type { Permission } from "../access/permissions";
import { defineEndpoint } from "../core/endpoint";
import { idParams } from "../core/fields";
import { caseListQuery } from "./case-filters";
import { caseDetail, caseListItem } from "./case-response";

/* Operations that several roles share in shape; each room binds them to its own path and readers. */

export function listCasesIn<const R extends Room>(room: R) {
  return defineEndpoint({
    id: `${room}Cases.find`,
    method: "GET",
    path: `/api/${room}/cases`,
    summary: "Cases the asker may see, newest first",
    tag: "cases",
    access: { permission: "cases:read", roles: SHARED_WITH[room] },
    query: caseListQuery,
    response: z.array(caseListItem),
    paged: true,
  });
}

export function getCaseIn<const R extends Room>(room: R) {
  return defineEndpoint({
    id: `${room}Cases.get`,
    method: "GET",
    path: `/api/${room}/cases/{id}`,
    summary: "One case with its history",
    tag: "cases",
    access: { permission: "cases:read", roles: SHARED_WITH[room] },
    params: idParams,
    response: caseDetail,
  });
}

/** An action on a case: `POST …/{id}/<verb>`, answering the case as it now stands. */
export function caseActionIn<
  const R extends Room,
  const Body extends z.ZodType,
  const Guests extends readonly UserType[] = readonly [],
>(room: R, verb: string, summary: string, permission: Permission, body: Body, roles?: Guests) {
  return defineEndpoint({
    id: `${room}Cases.${verb.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`,
    method: "POST",
    path: `/api/${room}/cases/{id}/${verb}`,
    summary,
    tag: "cases",
    access: { permission, roles: roles ?? [room] },
    params: idParams,
    body,
    response: caseDetail,
  });
}

export function createCaseIn<const R extends Room, const Body extends z.ZodType>(room: R, body: Body) {
  return defineEndpoint({
    id: `${room}Cases.create`,
    method: "POST",
    path: `/api/${room}/cases`,
    summary: "Keep a draft, or file a case at once",
    tag: "cases",
    access: { permission: "cases:write", roles: [room] },
    body,
    response: caseDetail,
    status: 201,
    errors: ["NOT_FOUND"],
  });
}

export function updateCaseIn<
  const R extends Room,
  const Body extends z.ZodType,
  const Roles extends readonly UserType[],
>(room: R, body: Body, roles: Roles) {
  return defineEndpoint({
    id: `${room}Cases.update`,
    method: "PUT",
    path: `/api/${room}/cases/{id}`,
    summary: "Change fields of a case; what is not sent stays",
    tag: "cases",
    access: { permission: "cases:write", roles },
    params: idParams,
    body,
    response: caseDetail,
  });
}

export function deleteCaseIn<const R extends Room, const Roles extends readonly UserType[]>(
  room: R,
  roles: Roles,
) {
  return defineEndpoint({
    id: `${room}Cases.delete`,
    method: "DELETE",
    path: `/api/${room}/cases/{id}`,
    summary: "Delete a draft of one's own",
    tag: "cases",
    access: { permission: "cases:write", roles },
    params: idParams,
    response: z.object({ deleted: z.literal(true) }),
  });
}
