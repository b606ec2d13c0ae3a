export interface UploadTarget {
  url: string;
  method: "PUT";
  headers: Record<string, string>;
  expiresAt: Date;
}

export interface DownloadLink {
  url: string;
  expiresAt: Date;
}

export class BlobNotFoundError extends Error {
  override readonly name = "BlobNotFoundError";
}

/** Bytes by key. Links are short-lived and signed; nothing in the store is public. */
export interface BlobStore {
  /**
   * Where a client sends bytes itself: straight to the store where it is S3, else to the API. A link brings
   * bytes to an empty place only: once something lies under the key, even nothing but zero bytes, it is dead.
   */
  createUpload(input: {
    key: string;
    contentType: string;
    byteSize: number;
    expiresInSeconds: number;
  }): Promise<UploadTarget>;
  put(key: string, body: Buffer, contentType: string): Promise<void>;
  /** @throws BlobNotFoundError; RangeError when the object is larger than `maxBytes`. */
  read(key: string, maxBytes: number): Promise<Buffer>;
  /** Removes an object; one that is not there is no error. */
  delete(key: string): Promise<void>;
  createDownload(input: {
    key: string;
    contentType: string;
    /** The session of the asker: a link dies with it where the store can tell. */
    sessionId: string;
    expiresInSeconds: number;
  }): Promise<DownloadLink>;
  /** @throws when the store does not answer. */
  ping(): Promise<void>;
}

const KEY = /^[a-zA-Z0-9_-]+(\/[a-zA-Z0-9_.-]+)+$/;

/** @throws Error for a key that could leave its place. */
export function assertSafeKey(key: string): void {
  if (!KEY.test(key) || key.includes("..") || key.length > 300) throw new Error("unsafe blob key");
}
