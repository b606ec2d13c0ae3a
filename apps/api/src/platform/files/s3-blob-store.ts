import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Clock } from "../clock/clock";
import { BlobNotFoundError, assertSafeKey, type BlobStore } from "./blob-store";

interface S3Options {
  bucket: string;
  region: string;
  /** Another S3-compatible server; path-style addressing then. */
  endpoint?: string | undefined;
  /** Tests give their own; production takes the task's role. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  clock: Clock;
}

const REQUEST_TIMEOUT_MS = 5_000;

export function createS3BlobStore({ bucket, region, endpoint, credentials, clock }: S3Options): BlobStore {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    maxAttempts: 2,
    requestHandler: { requestTimeout: REQUEST_TIMEOUT_MS, connectionTimeout: 2_000 },
    // Streams and presigned uploads carry no checksum of their own.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const expiresAt = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);

  return {
    async createUpload({ key, contentType, byteSize, expiresInSeconds }) {
      assertSafeKey(key);
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        ContentLength: byteSize,
        // A signed link cannot be taken back, but it can be made to find its place taken.
        IfNoneMatch: "*",
      });
      const url = await getSignedUrl(client, command, {
        expiresIn: expiresInSeconds,
        signableHeaders: new Set(["content-type", "content-length", "host", "if-none-match"]),
        unhoistableHeaders: new Set(["if-none-match"]),
      });
      return {
        url,
        method: "PUT",
        headers: { "Content-Type": contentType, "If-None-Match": "*" },
        expiresAt: expiresAt(expiresInSeconds),
      };
    },
    async put(key, body, contentType) {
      assertSafeKey(key);
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
      );
    },
    async read(key, maxBytes) {
      assertSafeKey(key);
      const found = await client
        .send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        .catch((error: unknown) => {
          throw error instanceof NoSuchKey ? new BlobNotFoundError(key) : error;
        });
      if ((found.ContentLength ?? 0) > maxBytes) {
        // Unread bytes would hold their connection; fifty of them would be all connections there are.
        if (found.Body instanceof Readable) found.Body.destroy();
        throw new RangeError("object too large");
      }
      return Buffer.from((await found.Body?.transformToByteArray()) ?? []);
    },
    async delete(key) {
      assertSafeKey(key);
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    async createDownload({ key, contentType, expiresInSeconds }) {
      assertSafeKey(key);
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentType: contentType,
        ResponseContentDisposition: "inline",
        ResponseCacheControl: "private, no-store",
      });
      return {
        url: await getSignedUrl(client, command, { expiresIn: expiresInSeconds }),
        expiresAt: expiresAt(expiresInSeconds),
      };
    },
    async ping() {
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
    },
  };
}
