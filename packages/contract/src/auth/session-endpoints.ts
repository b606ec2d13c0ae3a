import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { RECORD_TAGS } from "../core/tags";

const own = { permission: "account:own" } as const;

export const sessionSummary = z.object({
  id: z.string(),
  /** Browser and system in words, e.g. "Chrome / Windows". */
  device: z.string(),
  ip: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string(),
  isCurrent: z.boolean(),
});

export type SessionSummaryAnswer = z.output<typeof sessionSummary>;

export const listSessions = defineEndpoint({
  id: "auth.listSessions",
  method: "GET",
  path: "/api/auth/sessions",
  summary: "The devices one is signed in on",
  tag: "sessions",
  access: own,
  response: z.array(sessionSummary),
});

export const endSession = defineEndpoint({
  id: "auth.endSession",
  method: "DELETE",
  path: "/api/auth/sessions/{id}",
  summary: "Sign one of one's devices out",
  tag: "sessions",
  touches: ["sessions", ...RECORD_TAGS],
  access: own,
  params: z.strictObject({ id: z.uuid() }),
  response: z.object({ ended: z.literal(true) }),
});

export const logoutEverywhere = defineEndpoint({
  id: "auth.logoutEverywhere",
  method: "POST",
  path: "/api/auth/logout-everywhere",
  summary: "Sign every device out, this one included",
  tag: "sessions",
  touches: [],
  access: own,
  body: z.strictObject({}),
  response: z.object({ signedOut: z.literal(true) }),
});
