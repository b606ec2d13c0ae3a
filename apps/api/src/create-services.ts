import { Pool } from "pg";
import type { Logger } from "pino";
import { createAccessTokens } from "./authz/access-token";
import { createTickets } from "./authz/tickets";
import type { Config } from "./config/config";
import { createPostgresCache } from "./platform/cache/postgres-cache";
import { createRedisCache } from "./platform/cache/redis-cache";
import { systemClock, type Clock } from "./platform/clock/clock";
import { Database } from "./platform/db/database";
import { createRecentWrites } from "./platform/db/recent-writes";
import { createDiskBlobStore, type DiskBlobStore } from "./platform/files/disk-blob-store";
import { createS3BlobStore } from "./platform/files/s3-blob-store";
import { jobQueue } from "./platform/jobs/job-queue";
import {
  createMemoryRateLimiter,
  createPostgresRateLimiter,
  createRedisRateLimiter,
} from "./platform/limits/flexible-rate-limiter";
import { leasePoints } from "./platform/limits/leased-rate-limiter";
import { withFallback } from "./platform/limits/with-fallback";
import { createMailboxMailer } from "./platform/mail/mailbox-mailer";
import type { Mailer } from "./platform/mail/mailer";
import { createSesMailer } from "./platform/mail/ses-mailer";
import { createSmtpMailer } from "./platform/mail/smtp-mailer";
import { createMetrics } from "./platform/metrics/metrics";
import { readQueueState } from "./platform/metrics/queue-state";
import { connectRedis } from "./platform/redis/connect-redis";
import { createSealer } from "./platform/sealing/sealer";
import { cacheLiveSessions } from "./platform/sessions/live-session-cache";
import { createPostgresSessionStore } from "./platform/sessions/postgres-session-store";
import { createRedisSessionStore } from "./platform/sessions/redis-session-store";
import type { Services } from "./services";

export interface RunningServices {
  services: Services;
  mailer: Mailer;
  diskPartner: DiskBlobStore | undefined;
  close(): Promise<void>;
}

const PLATFORM_POOL_SIZE = 5;

/** Chooses the adapter of each port by the configuration; the order of `close` is the reverse of need. */
export function createServices(config: Config, logger: Logger, clock: Clock = systemClock): RunningServices {
  const platformPool = createPlatformPool(config);
  const redis = config.REDIS_URL
    ? connectRedis({
        url: config.REDIS_URL,
        isCluster: config.REDIS_CLUSTER,
        onFailure: (error) => logger.warn({ err: error }, "redis does not answer"),
      })
    : undefined;
  const sessions = redis
    ? createRedisSessionStore(redis, clock)
    : createPostgresSessionStore(platformPool, clock);
  const onCacheFailure = (error: unknown) => logger.warn({ err: error }, "the cache does not answer");
  const cache = redis
    ? createRedisCache(redis, onCacheFailure)
    : createPostgresCache(platformPool, clock, onCacheFailure);
  const db = new Database({
    url: config.DATABASE_URL,
    replicaUrl: config.DATABASE_REPLICA_URL,
    recentWrites: config.DATABASE_REPLICA_URL ? createRecentWrites(cache) : undefined,
    poolSize: config.DATABASE_POOL_SIZE,
    checksRows: config.NODE_ENV === "test",
  });
  const shared = redis ? createRedisRateLimiter(redis) : createPostgresRateLimiter(platformPool);
  const limiter = withFallback(shared, createMemoryRateLimiter(), (error) =>
    logger.error({ err: error }, "limits are kept by this copy alone"),
  );
  const diskPartner = config.S3_BUCKET ? undefined : diskPartnerOf(config, clock);
  const files = diskPartner ?? s3PartnerOf(config, clock);
  const services: Services = {
    config,
    clock,
    logger,
    db,
    sessions,
    liveSessions: cacheLiveSessions((sessionId) => sessions.isLive(sessionId), clock),
    cache,
    limiter,
    generalLimiter: leasePoints(limiter, clock),
    files,
    jobs: jobQueue,
    tokens: createAccessTokens(config.JWT_SECRETS, clock),
    tickets: createTickets(config.JWT_SECRETS, clock),
    sealer: createSealer(config.DATA_SECRETS),
    metrics: createMetrics({ connections: () => db.connections, queue: () => readQueueState(db) }),
  };
  return {
    services,
    mailer: createMailer(config, platformPool),
    diskPartner,
    close: async () => {
      redis?.disconnect();
      await platformPool.end();
      await db.close();
    },
  };
}

/** Sessions, limits and mailbox are nobody's rows: their connections have the system role from the start. */
function createPlatformPool(config: Config): Pool {
  const pool = new Pool({
    connectionString: config.DATABASE_URL,
    max: PLATFORM_POOL_SIZE,
    connectionTimeoutMillis: 2_500,
    statement_timeout: 5_000,
    options: "-c role=magokoro_system",
    application_name: "magokoro-platform",
  });
  pool.on("error", () => undefined);
  return pool;
}

function diskPartnerOf(config: Config, clock: Clock): DiskBlobStore {
  return createDiskBlobStore({
    rootDir: config.FILES_DIR ?? "",
    tokenSecret: config.FILE_TOKEN_SECRET,
    clock,
  });
}

function s3PartnerOf(config: Config, clock: Clock) {
  return createS3BlobStore({
    bucket: config.S3_BUCKET ?? "",
    region: config.S3_REGION,
    endpoint: config.S3_ENDPOINT,
    clock,
  });
}

function createMailer(config: Config, pool: Pool): Mailer {
  switch (config.MAIL_TRANSPORT) {
    case "smtp":
      return createSmtpMailer(config.SMTP_URL ?? "");
    case "ses":
      return createSesMailer({
        region: config.SES_REGION,
        endpoint: config.SES_ENDPOINT,
        configurationSet: config.SES_CONFIGURATION_SET,
      });
    case "mailbox":
      return createMailboxMailer(pool);
  }
}
