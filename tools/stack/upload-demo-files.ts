import { createReadStream, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { S3Server } from "../test/servers/start-s3";

/** The demo data's photos, which are made on disk, into the bucket under the same keys. */
export async function uploadDemoFiles(directory: string, server: S3Server): Promise<number> {
  const { url, region, credentials, bucket } = server;
  const client = new S3Client({ endpoint: url, region, credentials, forcePathStyle: true });
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(path.join(directory, name)).isFile(),
  );
  for (const name of files) {
    const file = path.join(directory, name);
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: name.split(path.sep).join("/"),
        Body: createReadStream(file),
        ContentLength: statSync(file).size,
        ContentType: "image/jpeg",
      }),
    );
  }
  client.destroy();
  return files.length;
}
