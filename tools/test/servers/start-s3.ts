import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./free-port";
import { startProgram } from "./start-program";

export interface S3Server {
  url: string;
  bucket: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  stop(): Promise<void>;
}

const PROGRAM = path.resolve("tools/test/servers/s3-program.mjs");
const CORS = path.resolve("tools/test/servers/s3-cors.xml");

/** A server that speaks S3, with one empty bucket; its data goes with it. */
export async function startS3(): Promise<S3Server> {
  const port = await freePort();
  const bucket = "photos";
  const directory = mkdtempSync(path.join(tmpdir(), "magokoro-s3-"));
  const program = await startProgram(
    process.execPath,
    [
      PROGRAM,
      directory,
      String(port),
      bucket,
      // Browsers send photos straight to the store.
      CORS,
    ],
    port,
  );
  return {
    url: `http://127.0.0.1:${port}`,
    bucket,
    region: "us-east-1",
    // The only pair the server knows.
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
    stop: async () => {
      await program.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
