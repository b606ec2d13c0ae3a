import { rmSync, writeFileSync } from "node:fs";
import type { S3Place } from "../backup/s3-file-store";
import type { LocalSecrets } from "../launch/secrets";
import type { Target } from "./prepare-target";

/**
 * What the full set must be started with. The secrets go along: DATA_SECRETS opens the authenticator keys
 * and what waits in mails, the others keep links and sign-ins that were given out.
 */
export function targetEnvironment(
  target: Target,
  { bucket, region, endpoint }: S3Place,
  secrets: LocalSecrets,
): Record<string, string> {
  return {
    ...(target.appUrl !== undefined && { DATABASE_URL: target.appUrl }),
    DATABASE_JOBS_URL: target.jobsUrl,
    DATABASE_OWNER_URL: target.ownerUrl,
    S3_BUCKET: bucket,
    S3_REGION: region,
    ...(endpoint !== undefined && { S3_ENDPOINT: endpoint }),
    JWT_SECRETS: secrets.jwt,
    DATA_SECRETS: secrets.data,
    FILE_TOKEN_SECRET: secrets.fileToken,
  };
}

/** For its owner's eyes alone, from the first byte on. */
export function writeEnvironment(file: string, environment: Record<string, string>): void {
  rmSync(file, { force: true });
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(file, lines.join(""), { mode: 0o600, flag: "wx" });
}
