import { speakJapanese } from "@magokoro/contract/core/japanese-messages";
import express, { type Express } from "express";
import { allRoutes } from "./all-routes";
import type { Actor } from "./authz/actor";
import { recordRefusal } from "./features/audit/record-refusal";
import { stepUpMethod } from "./features/auth/second-factor/step-up";
import { docsPage } from "./gateway/docs-page";
import { mountFileStore } from "./gateway/file-store.routes";
import { createGeneralLimits } from "./gateway/general-limits";
import { mountRoute } from "./gateway/mount-route";
import { answerMetrics, observeRequests } from "./gateway/observe-requests";
import { openApiDocument } from "./gateway/openapi-document";
import { readBody } from "./gateway/read-body";
import { giveRequestId } from "./gateway/request-id";
import { setSecurityHeaders } from "./gateway/security-headers";
import { refuseUnknownPath, sendError } from "./gateway/send-error";
import { traceRequest } from "./gateway/trace-request";
import { createKeptAnswers } from "./platform/db/kept-answers";
import type { DiskBlobStore } from "./platform/files/disk-blob-store";
import type { Services } from "./services";

interface AppOptions {
  /** Only where files are on disk. */
  diskPartner?: DiskBlobStore | undefined;
  isStopping?: () => boolean;
  /** In tests: every answer is compared with its contract. */
  checksAnswers?: boolean;
}

/** The whole API as one Express application; it listens to nothing yet. */
export function createApp(services: Services, options: AppOptions = {}): Express {
  speakJapanese();
  const { config, clock, tokens, liveSessions } = services;
  const routes = allRoutes(services, options.isStopping ?? (() => false));
  const endpoints = routes.map((route) => route.endpoint);
  const limits = createGeneralLimits(services.generalLimiter, config.USER_REQUESTS_PER_MINUTE);

  const app = express();
  app.disable("etag");
  app.set("trust proxy", config.TRUSTED_PROXY_HOPS);
  app.set("query parser", "simple");
  app.use(
    giveRequestId,
    setSecurityHeaders,
    traceRequest,
    observeRequests(services.metrics, services.logger),
  );
  app.get("/metrics", answerMetrics(services.metrics));
  if (options.diskPartner) mountFileStore(app, options.diskPartner, liveSessions);
  app.use(readBody);
  const document = openApiDocument(endpoints, config.WEB_ORIGIN);
  app.get("/api/openapi.json", (_request, response) => void response.json(document));
  app.get("/api/docs", (_request, response) => void response.type("html").send(docsPage(endpoints)));
  const ports = {
    tokens,
    sessions: liveSessions,
    tickets: services.tickets,
    stepUpMethod: (actor: Actor) => stepUpMethod(services, actor),
    onRefused: (actor: Actor, operation: string) => recordRefusal(services, actor, operation),
    clock,
    logger: services.logger,
    keptAnswers: createKeptAnswers(services.db, services.sealer),
    ...limits,
    checksAnswers: options.checksAnswers ?? false,
  };
  for (const route of routes) mountRoute(app, route, ports);
  app.use(refuseUnknownPath);
  app.use(sendError(services.logger, clock));
  return app;
}
