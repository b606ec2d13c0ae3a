import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Actor } from "../authz/actor";
import type { Metrics } from "../platform/metrics/metrics";
import { requestContext } from "../platform/request-context";

/** Counts each answer by operation, and writes one log line for it, without personal data. */
export function observeRequests(metrics: Metrics, logger: Logger): RequestHandler {
  return (_request, response, next) => {
    const startedAt = process.hrtime.bigint();
    response.on("finish", () => {
      const milliseconds = Number(process.hrtime.bigint() - startedAt) / 1e6;
      // Express types locals as anything; these two are set by the route alone.
      const endpoint = response.locals["endpoint"] as AnyEndpoint | undefined;
      const actor = response.locals["actor"] as Actor | null | undefined;
      const operation = endpoint?.id ?? "unknown";
      metrics.requestEnded(operation, response.statusCode, milliseconds);
      if (response.statusCode === 409) metrics.conflict(operation);
      logger.info(
        {
          requestId: requestContext.getStore()?.requestId,
          userId: actor?.userId,
          action: operation,
          status: response.statusCode,
          ms: Math.round(milliseconds),
        },
        "request",
      );
    });
    next();
  };
}

/** On the API's own port: what stands in front passes `/api/*` and the pages alone. */
export function answerMetrics(metrics: Metrics): RequestHandler {
  return async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  };
}
