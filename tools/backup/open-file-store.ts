import { openDiskFileStore } from "./disk-file-store";
import type { FileStore } from "./file-store";
import { openS3FileStore } from "./s3-file-store";

/** `s3://bucket`, with the API's own S3_REGION and S3_ENDPOINT, or a folder. */
export function openFileStore(place: string, environment: Record<string, string | undefined>): FileStore {
  const bucket = /^s3:\/\/([^/]+)\/?$/.exec(place)?.[1];
  if (bucket === undefined) return openDiskFileStore(place);
  return openS3FileStore({
    bucket,
    region: environment["S3_REGION"] ?? "ap-northeast-1",
    endpoint: environment["S3_ENDPOINT"],
  });
}
