import path from "node:path";
import type { S3Place } from "../backup/s3-file-store";
import type { TargetAccess } from "./prepare-target";
import { Refusal } from "./refusal";

export interface MoveRequest {
  dataDir: string;
  access: TargetAccess;
  place: S3Place;
}

/** All of it from the environment: passwords in arguments are seen by everybody on the machine. */
export function readRequest(environment: Record<string, string | undefined>): MoveRequest {
  const bucket = environment["S3_BUCKET"];
  if (!bucket) throw new Refusal("Set S3_BUCKET (and S3_REGION, S3_ENDPOINT) to where the files shall go.");
  return {
    dataDir: path.resolve(environment["MAGOKORO_DATA_DIR"] ?? ".data"),
    access: readAccess(environment),
    place: {
      bucket,
      region: environment["S3_REGION"] ?? "ap-northeast-1",
      endpoint: environment["S3_ENDPOINT"],
    },
  };
}

function readAccess(environment: Record<string, string | undefined>): TargetAccess {
  const superuserUrl = environment["TARGET_SUPERUSER_URL"];
  const ownerUrl = environment["DATABASE_OWNER_URL"];
  const jobsUrl = environment["DATABASE_JOBS_URL"];
  if (superuserUrl) return { superuserUrl };
  if (ownerUrl && jobsUrl) return { ownerUrl, jobsUrl };
  throw new Refusal(
    "Set TARGET_SUPERUSER_URL to the PostgreSQL 15 to move to, or, where its roles and database are made already, DATABASE_OWNER_URL and DATABASE_JOBS_URL.",
  );
}
