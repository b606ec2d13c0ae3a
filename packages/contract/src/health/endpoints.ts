import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";

export const getLiveness = defineEndpoint({
  id: "health.live",
  method: "GET",
  path: "/api/health/live",
  summary: "The process answers",
  tag: "health",
  access: "public",
  response: z.object({ status: z.literal("ok") }),
});

export const getReadiness = defineEndpoint({
  id: "health.ready",
  method: "GET",
  path: "/api/health/ready",
  summary: "Database, sessions and files answer",
  tag: "health",
  access: "public",
  response: z.object({
    status: z.literal("ok"),
    checks: z.object({ database: z.literal("ok"), sessions: z.literal("ok"), files: z.literal("ok") }),
  }),
});
