import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createFixedClock } from "../clock/clock";
import { describeBlobStore } from "./blob-store.contract";
import { createDiskBlobStore, type DiskBlobStore } from "./disk-blob-store";
import { createFileToken } from "./file-token";

const SECRET = "a secret for file links of 32 characters";
const rootDir = mkdtempSync(path.join(tmpdir(), "magokoro-disk-"));
const clock = createFixedClock(new Date("2026-04-01T00:00:00Z"));
const store: DiskBlobStore = createDiskBlobStore({ rootDir, tokenSecret: SECRET, clock });

afterAll(() => rmSync(rootDir, { recursive: true, force: true }));

const tokenOf = (url: string) => url.slice("/api/file-store/".length);

describeBlobStore("disk", () => ({
  store,
  send: async (target, bytes) =>
    (await store.receive(tokenOf(target.url), Readable.from([bytes]))) === "stored",
  fetchLink: async (url) => {
    const opened = await store.open(tokenOf(url));
    return opened && { bytes: await buffer(opened.stream), contentType: opened.contentType };
  },
}));

describe("links of the disk store", () => {
  const newKey = () => `uploads/${randomUUID()}.jpg`;
  const uploadToken = async (key: string, byteSize = 5) =>
    tokenOf(
      (await store.createUpload({ key, contentType: "image/jpeg", byteSize, expiresInSeconds: 60 })).url,
    );
  const downloadToken = async (key: string) =>
    tokenOf(
      (await store.createDownload({ key, contentType: "image/jpeg", sessionId: "s-1", expiresInSeconds: 60 }))
        .url,
    );
  const send = (token: string, ...chunks: string[]) =>
    store.receive(token, Readable.from(chunks.map((chunk) => Buffer.from(chunk))));

  it("say whose session they were made for", async () => {
    const key = newKey();
    await store.put(key, Buffer.from("photo"), "image/jpeg");
    const opened = await store.open(await downloadToken(key));
    expect(opened).toMatchObject({ sessionId: "s-1", byteSize: 5 });
    opened?.stream.destroy();
  });

  it("are dead when their time is over", async () => {
    const key = newKey();
    await store.put(key, Buffer.from("photo"), "image/jpeg");
    const [up, down] = [await uploadToken(key), await downloadToken(key)];
    clock.advance(60_000);
    await expect(send(up, "photo")).resolves.toBe("refused");
    await expect(store.open(down)).resolves.toBeNull();
  });

  it("do one thing only: a download link takes no bytes, an upload link gives none", async () => {
    const key = newKey();
    await store.put(key, Buffer.from("photo"), "image/jpeg");
    await expect(send(await downloadToken(key), "other")).resolves.toBe("refused");
    await expect(store.open(await uploadToken(key))).resolves.toBeNull();
    await expect(store.read(key, 10)).resolves.toEqual(Buffer.from("photo"));
  });

  it("made with another secret are refused", async () => {
    const forged = createFileToken("another secret", {
      use: "upload",
      key: newKey(),
      contentType: "image/jpeg",
      byteSize: 5,
      exp: 4e9,
    });
    await expect(send(forged, "photo")).resolves.toBe("refused");
  });

  it("do not lead out of the folder even with the right secret", async () => {
    const escaping = createFileToken(SECRET, {
      use: "upload",
      key: "a/../../x",
      contentType: "image/jpeg",
      byteSize: 5,
      exp: 4e9,
    });
    await expect(send(escaping, "photo")).rejects.toThrow("unsafe blob key");
  });

  it("cut off a sender of more bytes than announced and keep nothing of it", async () => {
    const key = newKey();
    await expect(send(await uploadToken(key, 5), "pho", "to!")).rejects.toThrow(RangeError);
    await expect(store.read(key, 10)).rejects.toThrow("uploads/");
    expect(leftovers(key)).toEqual([]);
  });

  it("keep nothing of a connection that breaks", async () => {
    const key = newKey();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("ph");
        throw new Error("connection lost");
      })(),
    );
    await expect(store.receive(await uploadToken(key), broken)).rejects.toThrow("connection lost");
    expect(leftovers(key)).toEqual([]);
  });

  it("leave one whole file when two senders use one link at once", async () => {
    const key = newKey();
    const token = await uploadToken(key);
    await Promise.all([send(token, "aa", "aaa"), send(token, "bb", "bbb")]);
    expect((await store.read(key, 10)).toString()).toMatch(/^(aaaaa|bbbbb)$/);
    expect(leftovers(key)).toEqual([path.basename(key)]);
  });

  const leftovers = (key: string) =>
    readdirSync(path.join(rootDir, path.dirname(key))).filter((name) => name.startsWith(path.basename(key)));
});
