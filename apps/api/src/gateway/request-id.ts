import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { requestContext } from "../platform/request-context";

/** Everything that happens for one request can be found again by this id. */
export const giveRequestId: RequestHandler = (request, response, next) => {
  const given = request.get("x-request-id");
  const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.setHeader("X-Request-Id", requestId);
  requestContext.run({ requestId, ...(request.ip && { ip: request.ip }) }, next);
};
