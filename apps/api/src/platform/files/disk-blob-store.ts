import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../clock/clock";
import { errorCode } from "../db/database-error";
import { BlobNotFoundError, assertSafeKey, type BlobStore } from "./blob-store";
import { createFileToken, readFileToken } from "./file-token";

interface DiskOptions {
  rootDir: string;
  tokenSecret: string;
  clock: Clock;
}

/** What the API's own file routes need beyond the port. */
export interface DiskBlobStore extends BlobStore {
  /** @throws RangeError when more bytes come than were announced. */
  receive(token: string, bytes: Readable): Promise<"stored" | "refused">;
  open(
    token: string,
  ): Promise<{ contentType: string; byteSize: number; sessionId: string; stream: Readable } | null>;
}

export function createDiskBlobStore({ rootDir, tokenSecret, clock }: DiskOptions): DiskBlobStore {
  const locate = (key: string) => {
    assertSafeKey(key);
    return path.join(rootDir, key);
  };
  const expiry = (seconds: number) => {
    const expiresAt = new Date(clock.now().getTime() + seconds * 1000);
    return { expiresAt, exp: Math.floor(expiresAt.getTime() / 1000) };
  };

  return {
    async createUpload({ key, contentType, byteSize, expiresInSeconds }) {
      assertSafeKey(key);
      const { expiresAt, exp } = expiry(expiresInSeconds);
      const token = createFileToken(tokenSecret, { use: "upload", key, contentType, byteSize, exp });
      return {
        url: `/api/file-store/${token}`,
        method: "PUT",
        headers: { "Content-Type": contentType },
        expiresAt,
      };
    },
    async put(key, body) {
      const target = locate(key);
      await mkdir(path.dirname(target), { recursive: true });
      const unfinished = `${target}.${randomUUID()}`;
      await writeFile(unfinished, body);
      await rename(unfinished, target);
    },
    async read(key, maxBytes) {
      const found = await stat(locate(key)).catch(() => null);
      if (!found) throw new BlobNotFoundError(key);
      if (found.size > maxBytes) throw new RangeError("object too large");
      return readFile(locate(key));
    },
    async delete(key) {
      await rm(locate(key), { force: true });
    },
    async createDownload({ key, contentType, sessionId, expiresInSeconds }) {
      assertSafeKey(key);
      const { expiresAt, exp } = expiry(expiresInSeconds);
      const token = createFileToken(tokenSecret, { use: "download", key, contentType, sessionId, exp });
      return { url: `/api/file-store/${token}`, expiresAt };
    },
    async ping() {
      await mkdir(rootDir, { recursive: true });
      await access(rootDir);
    },
    async receive(token, bytes) {
      const grant = readFileToken(tokenSecret, token, clock.now());
      if (grant?.use !== "upload") return "refused";
      const target = locate(grant.key);
      if (await isThere(target)) return "refused";
      await mkdir(path.dirname(target), { recursive: true });
      const unfinished = `${target}.${randomUUID()}`;
      try {
        await pipeline(bytes, atMost(grant.byteSize), createWriteStream(unfinished));
        return (await takePlace(unfinished, target)) ? "stored" : "refused";
      } finally {
        await rm(unfinished, { force: true });
      }
    },
    async open(token) {
      const grant = readFileToken(tokenSecret, token, clock.now());
      if (grant?.use !== "download") return null;
      const found = await stat(locate(grant.key)).catch(() => null);
      if (!found) return null;
      const { contentType, sessionId } = grant;
      return { contentType, sessionId, byteSize: found.size, stream: createReadStream(locate(grant.key)) };
    },
  };
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Puts a finished file where nothing is yet; a link, unlike a renaming, never replaces. False when it was late. */
async function takePlace(finished: string, target: string): Promise<boolean> {
  try {
    await link(finished, target);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Cuts a sender off as soon as it sends more than it announced. */
function atMost(byteSize: number): Transform {
  let received = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (received > byteSize) done(new RangeError("more bytes than announced"));
      else done(null, chunk);
    },
  });
}
