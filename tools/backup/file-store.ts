export interface StoredFile {
  key: string;
  size: number;
  /** Is another whenever the bytes may be others. */
  version: string;
}

/** Bytes by key, as the product keeps them on disk or in a bucket, and as a backup keeps its copies. */
export interface FileStore {
  /** Sorted by key; `prefix` ends in a slash. */
  list(prefix?: string): Promise<StoredFile[]>;
  /** Undefined when there is none. */
  read(key: string): Promise<Buffer | undefined>;
  /** All of it or nothing. */
  write(key: string, bytes: Buffer): Promise<void>;
}
