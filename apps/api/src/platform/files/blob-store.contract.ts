import { randomBytes, randomUUID } from "node:crypto";
import { BlobNotFoundError, type BlobStore, type UploadTarget } from "./blob-store";

export interface BlobStoreUnderTest {
  store: BlobStore;
  /** Sends bytes to an upload target as a client would; true when the store took them. */
  send(target: UploadTarget, bytes: Buffer): Promise<boolean>;
  /** Follows a download link as a client would; null when the store refuses. */
  fetchLink(url: string): Promise<{ bytes: Buffer; contentType: string } | null>;
}

const MEGABYTE = 1024 * 1024;
const newKey = () => `uploads/2026/${randomUUID()}.jpg`;

const UNSAFE_KEYS = [
  "",
  "photo.jpg",
  "/etc/passwd",
  "../secret/a",
  "uploads/../../etc/passwd",
  "uploads/..",
  "uploads//a",
  "uploads/a b",
  "uploads/写真.jpg",
  "uploads/a\0.jpg",
  "uploads/a\n",
  "uploads\\a",
  "C:/windows/a",
  `uploads/${"a".repeat(300)}`,
];

/** What every blob store promises, wherever the bytes are. */
export function describeBlobStore(name: string, underTest: () => BlobStoreUnderTest): void {
  describe(`blob store: ${name}`, () => {
    const store = () => underTest().store;

    const upload = (key: string, byteSize: number) =>
      store().createUpload({ key, contentType: "image/jpeg", byteSize, expiresInSeconds: 60 });

    const link = (key: string) =>
      store().createDownload({
        key,
        contentType: "image/jpeg",
        sessionId: randomUUID(),
        expiresInSeconds: 60,
      });

    it("takes a client's bytes and gives them back by a link, unchanged", async () => {
      const key = newKey();
      const bytes = randomBytes(MEGABYTE);
      const target = await upload(key, bytes.length);
      expect(target).toMatchObject({
        method: "PUT",
        headers: expect.objectContaining({ "Content-Type": "image/jpeg" }),
        expiresAt: expect.any(Date),
      });
      await expect(underTest().send(target, bytes)).resolves.toBe(true);
      const fetched = await underTest().fetchLink((await link(key)).url);
      expect(fetched?.contentType).toBe("image/jpeg");
      expect(fetched?.bytes.equals(bytes)).toBe(true);
    });

    it("gives the API itself what a client sent", async () => {
      const key = newKey();
      const bytes = randomBytes(1000);
      await underTest().send(await upload(key, bytes.length), bytes);
      expect((await store().read(key, MEGABYTE)).equals(bytes)).toBe(true);
    });

    it("takes bytes by a link once, and none where the store's own bytes lie", async () => {
      const key = newKey();
      const target = await upload(key, 5);
      await expect(underTest().send(target, Buffer.from("first"))).resolves.toBe(true);
      await expect(underTest().send(target, Buffer.from("again"))).resolves.toBe(false);
      expect((await store().read(key, 10)).toString()).toBe("first");
      await store().put(key, Buffer.alloc(0), "application/octet-stream");
      await expect(underTest().send(target, Buffer.from("again"))).resolves.toBe(false);
      await expect(store().read(key, 10)).resolves.toHaveLength(0);
    });

    it("puts, replaces and reads, down to nothing at all", async () => {
      const key = newKey();
      for (const bytes of [randomBytes(5000), randomBytes(10), Buffer.alloc(0)]) {
        await store().put(key, bytes, "image/jpeg");
        expect((await store().read(key, MEGABYTE)).equals(bytes)).toBe(true);
      }
    });

    it("says that there is nothing under a key", async () => {
      await expect(store().read(newKey(), MEGABYTE)).rejects.toThrow(BlobNotFoundError);
      await expect(underTest().fetchLink((await link(newKey())).url)).resolves.toBeNull();
    });

    it("reads up to the limit and not one byte more", async () => {
      const key = newKey();
      await store().put(key, Buffer.alloc(1000), "image/jpeg");
      await expect(store().read(key, 1000)).resolves.toHaveLength(1000);
      await expect(store().read(key, 999)).rejects.toThrow(RangeError);
    });

    it("still answers after a hundred objects that were too large", async () => {
      const key = newKey();
      await store().put(key, Buffer.alloc(MEGABYTE), "image/jpeg");
      for (let read = 0; read < 100; read += 1)
        await expect(store().read(key, 1000)).rejects.toThrow(RangeError);
      await expect(store().read(key, MEGABYTE)).resolves.toHaveLength(MEGABYTE);
    });

    it("deletes, and does not mind when there is nothing to delete", async () => {
      const key = newKey();
      await store().put(key, Buffer.from("photo"), "image/jpeg");
      await store().delete(key);
      await expect(store().read(key, MEGABYTE)).rejects.toThrow(BlobNotFoundError);
      await expect(store().delete(key)).resolves.toBeUndefined();
    });

    it.each(UNSAFE_KEYS)("refuses a key that could leave its place, for everything: %j", async (key) => {
      const refusal = "unsafe blob key";
      await expect(upload(key, 1)).rejects.toThrow(refusal);
      await expect(link(key)).rejects.toThrow(refusal);
      await expect(store().put(key, Buffer.from("x"), "image/jpeg")).rejects.toThrow(refusal);
      await expect(store().read(key, 1)).rejects.toThrow(refusal);
      await expect(store().delete(key)).rejects.toThrow(refusal);
    });

    it("answers when it is asked whether it is there", async () => {
      await expect(store().ping()).resolves.toBeUndefined();
    });
  });
}
