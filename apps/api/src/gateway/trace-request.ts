import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { SpanKind, SpanStatusCode, context, propagation, trace } from "@opentelemetry/api";
import type { RequestHandler } from "express";
import type { Actor } from "../authz/actor";
import { requestContext } from "../platform/request-context";
import { isTracingOn } from "../platform/tracing/in-span";

const tracer = trace.getTracer("magokoro");

/** One span a request, joined to the trace the sender named. The path is the template: a search holds names. */
export const traceRequest: RequestHandler = (request, response, next) => {
  if (!isTracingOn()) {
    next();
    return;
  }
  const parent = propagation.extract(context.active(), request.headers);
  const span = tracer.startSpan(
    request.method,
    { kind: SpanKind.SERVER, attributes: { "http.request.method": request.method } },
    parent,
  );
  response.on("close", () => {
    const endpoint = response.locals["endpoint"] as AnyEndpoint | undefined;
    const actor = response.locals["actor"] as Actor | null | undefined;
    if (endpoint) {
      span.updateName(endpoint.id);
      span.setAttribute("http.route", endpoint.path);
    }
    if (actor) span.setAttribute("user.id", actor.userId);
    span.setAttribute("http.response.status_code", response.statusCode);
    span.setAttribute("magokoro.request_id", requestContext.getStore()?.requestId ?? "");
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(parent, span), next);
};
