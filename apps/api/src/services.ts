import type { Logger } from "pino";
import type { AccessTokens } from "./authz/access-token";
import type { Tickets } from "./authz/tickets";
import type { Config } from "./config/config";
import type { Cache } from "./platform/cache/cache";
import type { Clock } from "./platform/clock/clock";
import type { Database } from "./platform/db/database";
import type { BlobStore } from "./platform/files/blob-store";
import type { JobQueue } from "./platform/jobs/job-queue";
import type { RateLimiter } from "./platform/limits/rate-limiter";
import type { Metrics } from "./platform/metrics/metrics";
import type { Sealer } from "./platform/sealing/sealer";
import type { SessionStore } from "./platform/sessions/session-store";

/** What use cases are built from; tests build the same with other adapters. */
export interface Services {
  config: Config;
  clock: Clock;
  logger: Logger;
  db: Database;
  sessions: SessionStore;
  /** Sessions through the half-second memory, for each request. */
  liveSessions: { isLive(sessionId: string): Promise<boolean>; forget(sessionId: string): void };
  /** Short-lived copies of what is the same for everybody. */
  cache: Cache;
  limiter: RateLimiter;
  generalLimiter: RateLimiter;
  files: BlobStore;
  jobs: JobQueue;
  tokens: AccessTokens;
  tickets: Tickets;
  sealer: Sealer;
  metrics: Metrics;
}
