import { IDLE_SECONDS } from "../../../../packages/contract/src/core/idle-seconds";
import type { Environment } from "../config/environment";
import {
  API_PORT,
  DATABASE_NAME,
  WEB_PORT,
  WORKER_PORT,
  bucketName,
  metricsNamespace,
  sesConfigurationSet,
} from "../config/names";

export interface Endpoints {
  databaseHost: string;
  replicaHost: string | undefined;
  redisHost: string;
  mailEventsTopicArn: string;
}

const databaseUrl = (login: string, host: string) =>
  `postgresql://${login}@${host}:5432/${DATABASE_NAME}?sslmode=verify-full`;

/** What the API and the worker are told; passwords come apart from it. apps/api/src/config/config.ts reads it. */
export function apiVariables(environment: Environment, endpoints: Endpoints): Record<string, string> {
  const { databaseHost, replicaHost, redisHost, mailEventsTopicArn } = endpoints;
  return {
    NODE_ENV: "production",
    APP_MODE: "production",
    API_PORT: String(API_PORT),
    WEB_ORIGIN: `https://${environment.host}`,
    DATABASE_URL: databaseUrl("magokoro_app", databaseHost),
    DATABASE_JOBS_URL: databaseUrl("magokoro_jobs", databaseHost),
    ...(replicaHost && { DATABASE_REPLICA_URL: databaseUrl("magokoro_app", replicaHost) }),
    REDIS_URL: `rediss://${redisHost}:6379`,
    ...(environment.redis.isCluster && { REDIS_CLUSTER: "true" }),
    S3_BUCKET: bucketName(environment),
    S3_REGION: environment.region,
    MAIL_TRANSPORT: "ses",
    MAIL_FROM: `まごころサポート <no-reply@${environment.host}>`,
    SES_REGION: environment.region,
    SES_CONFIGURATION_SET: sesConfigurationSet(environment),
    SES_EVENTS_TOPIC_ARN: mailEventsTopicArn,
    // CloudFront and the load balancer stand in front, and nobody else can.
    TRUSTED_PROXY_HOPS: "2",
    METRICS_NAMESPACE: metricsNamespace(environment),
    LOG_LEVEL: "info",
    RUN_WORKER: "false",
  };
}

export const workerVariables = { WORKER_PORT: String(WORKER_PORT) };

export function webVariables(environment: Environment): Record<string, string> {
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    HOSTNAME: "0.0.0.0",
    PORT: String(WEB_PORT),
    KEEP_ALIVE_TIMEOUT: String(IDLE_SECONDS.server * 1000),
    FILE_ORIGIN: `https://${bucketName(environment)}.s3.${environment.region}.amazonaws.com`,
  };
}

/** What changes the schema, and nothing else may. */
export function migrateVariables(databaseHost: string): Record<string, string> {
  return {
    NODE_ENV: "production",
    DATABASE_OWNER_URL: databaseUrl("magokoro_owner", databaseHost),
    DATABASE_JOBS_URL: databaseUrl("magokoro_jobs", databaseHost),
  };
}
