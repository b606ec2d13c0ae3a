import { withPassword } from "@magokoro/database/migrate/with-password";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const secret = z.string().min(32, "must be at least 32 characters");
/** Comma separated, the newest first. */
const secrets = z
  .string()
  .transform((list) => list.split(",").map((entry) => entry.trim()))
  .pipe(z.array(secret).min(1));
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const shape = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  /** `demo` allows demonstration accounts and the local mailbox; `production` refuses them. */
  APP_MODE: z.enum(["demo", "production"]).default("production"),
  API_PORT: port.default(4000),
  /** The public origin, e.g. https://app.magokoro.jp: links in mails and the origin check use it. */
  WEB_ORIGIN: z.url(),
  DATABASE_URL: z.url(),
  DATABASE_REPLICA_URL: z.url().optional(),
  DATABASE_JOBS_URL: z.url(),
  /** Passwords that come apart from their addresses, as Secrets Manager gives them; they go into the URLs. */
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_JOBS_PASSWORD: z.string().optional(),
  REDIS_PASSWORD: z.string().optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(20),
  REDIS_URL: z.url().optional(),
  /** REDIS_URL is the address of a cluster. */
  REDIS_CLUSTER: flag.default(false),
  /** The first signs, all verify, so that a key can be replaced without a log-out. */
  JWT_SECRETS: secrets,
  /** Seals authenticator secrets and what waits in mails; the first seals, all open. */
  DATA_SECRETS: secrets,
  FILE_TOKEN_SECRET: secret,
  FILES_DIR: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("ap-northeast-1"),
  S3_ENDPOINT: z.url().optional(),
  MAIL_TRANSPORT: z.enum(["mailbox", "smtp", "ses"]).default("mailbox"),
  MAIL_FROM: z.string().default("まごころサポート <no-reply@magokoro.example>"),
  SMTP_URL: z.url().optional(),
  SES_REGION: z.string().default("ap-northeast-1"),
  SES_ENDPOINT: z.url().optional(),
  SES_CONFIGURATION_SET: z.string().optional(),
  /** The SNS topic whose bounces and complaints are believed; without it none are received. */
  SES_EVENTS_TOPIC_ARN: z.string().optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  /** The general limit of one user, for all copies together. */
  USER_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(300),
  /** After how many days a password must be changed; 0 for never. */
  PASSWORD_EXPIRY_DAYS: z.coerce.number().int().min(0).max(3_650).default(0),
  /** Where CloudWatch keeps our figures, e.g. `Magokoro/production`; without it none are written. */
  METRICS_NAMESPACE: z.string().optional(),
  /** For the worker as a process of its own: liveness and `/metrics`; without it, none. */
  WORKER_PORT: port.optional(),
  /** An OTLP/HTTP collector for traces, e.g. http://127.0.0.1:4318; without it none are made. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Runs the worker inside the API process. */
  RUN_WORKER: flag.default(false),
});

export type Config = Omit<
  z.output<typeof shape>,
  "DATABASE_PASSWORD" | "DATABASE_JOBS_PASSWORD" | "REDIS_PASSWORD"
>;

const KNOWN_DEFAULTS = ["change-me", "secret", "magokoro-2026"];

/** What goes to it never leaves the machine: `npm start -- --empty`. */
const isThisMachine = (origin: string) =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);

/** What a single variable cannot know about the others. */
function crossChecks(config: Config): string[] {
  const problems: string[] = [];
  if (!config.S3_BUCKET && !config.FILES_DIR) problems.push("FILES_DIR or S3_BUCKET must be set");
  if (config.MAIL_TRANSPORT === "smtp" && !config.SMTP_URL)
    problems.push("SMTP_URL must be set for MAIL_TRANSPORT=smtp");
  if (config.APP_MODE === "production") {
    if (config.MAIL_TRANSPORT === "mailbox")
      problems.push("MAIL_TRANSPORT must be smtp or ses in production");
    if (!config.WEB_ORIGIN.startsWith("https://") && !isThisMachine(config.WEB_ORIGIN))
      problems.push("WEB_ORIGIN must be https in production, unless it is this machine itself");
    const all = [...config.JWT_SECRETS, ...config.DATA_SECRETS, config.FILE_TOKEN_SECRET];
    if (all.some((value) => KNOWN_DEFAULTS.some((word) => value.toLowerCase().includes(word)))) {
      problems.push("a secret is a known default");
    }
  }
  return problems;
}

/** The addresses with their passwords in them; what they came from is forgotten. */
function withPasswords(config: z.output<typeof shape>): Config {
  const { DATABASE_PASSWORD, DATABASE_JOBS_PASSWORD, REDIS_PASSWORD, ...rest } = config;
  return {
    ...rest,
    DATABASE_URL: withPassword(rest.DATABASE_URL, DATABASE_PASSWORD),
    DATABASE_JOBS_URL: withPassword(rest.DATABASE_JOBS_URL, DATABASE_JOBS_PASSWORD),
    DATABASE_REPLICA_URL:
      rest.DATABASE_REPLICA_URL && withPassword(rest.DATABASE_REPLICA_URL, DATABASE_PASSWORD),
    REDIS_URL: rest.REDIS_URL && withPassword(rest.REDIS_URL, REDIS_PASSWORD),
  };
}

/**
 * The only reader of the environment.
 * @throws Error naming every problem at once, never the values.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration is not complete:\n- ${problems.join("\n- ")}`);
  }
  const problems = crossChecks(parsed.data);
  if (problems.length > 0) throw new Error(`The configuration is not safe:\n- ${problems.join("\n- ")}`);
  return withPasswords(parsed.data);
}
