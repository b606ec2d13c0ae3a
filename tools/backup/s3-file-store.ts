import path from "node:path";
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from "@aws-sdk/client-s3";
import type { FileStore, StoredFile } from "./file-store";

export interface S3Place {
  bucket: string;
  region: string;
  /** Another S3-compatible server; path-style addressing then. */
  endpoint?: string | undefined;
  /** Without it, as the SDK finds them: environment, profile, role. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
}

/** The product's links name the type themselves; this is for whoever looks into the bucket. */
const CONTENT_TYPES: Partial<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".json": "application/json",
};

export function openS3FileStore({ bucket, region, endpoint, credentials }: S3Place): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // Not every compatible server knows the newer checksums; ours compare the bytes themselves.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return {
    async list(prefix = "") {
      const files: StoredFile[] = [];
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
        for (const { Key: key, Size: size = 0, ETag = "", LastModified } of page.Contents ?? [])
          if (key !== undefined)
            files.push({ key, size, version: `${ETag}-${LastModified?.getTime() ?? 0}` });
      return files.sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    async read(key) {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Buffer.from((await found.Body?.transformToByteArray()) ?? []);
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async write(key, bytes) {
      const ContentType = CONTENT_TYPES[path.extname(key)] ?? "application/octet-stream";
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType }));
    },
  };
}
