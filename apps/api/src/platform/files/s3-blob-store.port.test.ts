import { setTimeout as sleep } from "node:timers/promises";
import { startS3, type S3Server } from "../../../../../tools/test/servers/start-s3";
import { systemClock } from "../clock/clock";
import { describeBlobStore } from "./blob-store.contract";
import type { BlobStore } from "./blob-store";
import { createS3BlobStore } from "./s3-blob-store";

let server: S3Server;
let store: BlobStore;

const storeIn = (bucket: string, endpoint = server.url) =>
  createS3BlobStore({
    bucket,
    endpoint,
    region: server.region,
    credentials: server.credentials,
    clock: systemClock,
  });

beforeAll(async () => {
  server = await startS3();
  store = storeIn(server.bucket);
});
afterAll(() => server.stop());

describeBlobStore("S3", () => ({
  store,
  send: async ({ url, method, headers }, bytes) =>
    (await fetch(url, { method, headers, body: new Uint8Array(bytes) })).ok,
  fetchLink: async (url) => {
    const response = await fetch(url);
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.ok ? { bytes, contentType: response.headers.get("content-type") ?? "" } : null;
  },
}));

describe("links of the S3 store", () => {
  const key = "uploads/links.jpg";
  const download = () =>
    store.createDownload({ key, contentType: "image/jpeg", sessionId: "s-1", expiresInSeconds: 60 });

  it("bind the type and the size that were announced", async () => {
    const { url, expiresAt } = await store.createUpload({
      key,
      contentType: "image/jpeg",
      byteSize: 5,
      expiresInSeconds: 60,
    });
    const query = new URL(url).searchParams;
    expect(query.get("X-Amz-SignedHeaders")?.split(";").sort()).toEqual([
      "content-length",
      "content-type",
      "host",
      "if-none-match",
    ]);
    expect(query.get("X-Amz-Expires")).toBe("60");
    expect(Math.abs(expiresAt.getTime() - Date.now() - 60_000)).toBeLessThan(5_000);
  });

  it("ask for no caching and for display in place", async () => {
    await store.put(key, Buffer.from("photo"), "application/octet-stream");
    const response = await fetch((await download()).url);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect(response.headers.get("content-disposition")).toBe("inline");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    await response.arrayBuffer();
  });

  // The server of this test checks times and keys, but not signatures themselves.
  it("are dead when their time is over", async () => {
    await store.put(key, Buffer.from("photo"), "image/jpeg");
    const { url } = await store.createDownload({
      key,
      contentType: "image/jpeg",
      sessionId: "s-1",
      expiresInSeconds: 1,
    });
    await sleep(2_100);
    expect((await fetch(url)).status).toBe(403);
  });

  it("never contain the secret key", async () => {
    const secretAccessKey = "a-secret-key-for-this-test";
    const other = createS3BlobStore({
      bucket: server.bucket,
      endpoint: server.url,
      region: server.region,
      credentials: { accessKeyId: "AKID", secretAccessKey },
      clock: systemClock,
    });
    const { url } = await other.createDownload({
      key,
      contentType: "image/jpeg",
      sessionId: "s-1",
      expiresInSeconds: 60,
    });
    expect(url).not.toContain(secretAccessKey);
  });
});

describe("an S3 store that cannot work", () => {
  it("says so when its bucket is missing", async () => {
    await expect(storeIn("no-such-bucket").ping()).rejects.toThrow();
  });

  it("says so within ten seconds when the server is gone, and never calls that a missing photo", async () => {
    const gone = await startS3();
    const store = storeIn(gone.bucket, gone.url);
    await store.put("uploads/a", Buffer.from("x"), "image/jpeg");
    await gone.stop();
    const startedAt = Date.now();
    await expect(store.ping()).rejects.toThrow();
    await expect(store.read("uploads/a", 10)).rejects.not.toMatchObject({ name: "BlobNotFoundError" });
    expect(Date.now() - startedAt).toBeLessThan(10_000);
  });
});
