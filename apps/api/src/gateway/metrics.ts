import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { RequestHandler, Router } from "express";
import type { Logger } from "pino";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Actor } from "../authz/actor";
import { requestContext } from "../platform/request-context";

export interface MetricsSource {
  connections: { total: number; idle: number; waiting: number };
}

export interface RequestMetrics {
  observe: RequestHandler;
  mount(router: Router): void;
}

/** Rate, errors and duration by operation, and the pool; one log line a request, without personal data. */
export function createRequestMetrics(db: MetricsSource, logger: Logger): RequestMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Duration by operation and status",
    labelNames: ["operation", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [registry],
  });
  const failures = new Counter({
    name: "http_server_errors_total",
    help: "Answers of 500 and above",
    labelNames: ["operation"],
    registers: [registry],
  });
  new Gauge({
    name: "db_pool_connections",
    help: "Connections of the primary pool",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(db.connections)) this.set({ state }, count);
    },
  });

  return {
    observe: (_request, response, next) => {
      const startedAt = process.hrtime.bigint();
      response.on("finish", () => {
        const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
        // Express types locals as anything; these two are set by the route alone.
        const endpoint = response.locals["endpoint"] as AnyEndpoint | undefined;
        const actor = response.locals["actor"] as Actor | null | undefined;
        const operation = endpoint?.id ?? "unknown";
        duration.observe({ operation, status: String(response.statusCode) }, seconds);
        if (response.statusCode >= 500) failures.inc({ operation });
        const requestId = requestContext.getStore()?.requestId;
        logger.info(
          {
            requestId,
            userId: actor?.userId,
            action: operation,
            status: response.statusCode,
            ms: Math.round(seconds * 1000),
          },
          "request",
        );
      });
      next();
    },
    mount: (router) => {
      router.get("/metrics", async (_request, response) => {
        response.type(registry.contentType).send(await registry.metrics());
      });
    },
  };
}
