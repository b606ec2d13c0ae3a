import { ownSeal } from "./draft-box";

/** A photo that no report on the server holds yet: its pixels, or once they are sent the file's id. */
export interface KeptPhoto {
  id: string;
  /** Chosen as the how-manieth. */
  order: number;
  photo: Blob | null;
  fileId: number | null;
}

interface StoredPhoto extends Omit<KeptPhoto, "photo"> {
  owner: number;
  row: string;
  savedAt: number;
  sealed: ArrayBuffer | null;
}

const NAME = "magokoro-photos";
const STORE = "photos";
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

let opening: Promise<IDBDatabase> | null = null;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the device keeps nothing")));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener("upgradeneeded", () =>
      request.result.createObjectStore(STORE, { keyPath: "id" }),
    );
    settled(request).then(resolve, reject);
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  return settled(work(database.transaction(STORE, mode).objectStore(STORE)));
}

const allPhotos = (): Promise<StoredPhoto[]> => inStore("readonly", (store) => store.getAll());

/**
 * Keeps a photo on the device, sealed, under its person and row: a reload, a crash or an ended session loses
 * none. A device that keeps nothing must not stop anybody: the photo is sent from memory then.
 */
export async function keepPhoto(row: string, { id, order, photo, fileId }: KeptPhoto): Promise<void> {
  const own = ownSeal();
  if (!own) return;
  try {
    const sealed = photo && (await own.seal.sealBytes(await photo.arrayBuffer()));
    const stored: StoredPhoto = { id, owner: own.userId, row, order, fileId, savedAt: Date.now(), sealed };
    await inStore("readwrite", (store) => store.put(stored));
  } catch {
    // Full or forbidden.
  }
}

/** This person's photos of a row, in the order in which they were chosen. */
export async function readKeptPhotos(row: string): Promise<KeptPhoto[]> {
  const own = ownSeal();
  if (!own) return [];
  try {
    const mine = (await allPhotos()).filter((stored) => stored.owner === own.userId && stored.row === row);
    const opened = await Promise.all(
      mine.map(async ({ id, order, fileId, sealed, savedAt }): Promise<KeptPhoto | null> => {
        const bytes = sealed && (await own.seal.openBytes(sealed));
        const isUsable = Date.now() - savedAt < KEEP_MS && (bytes !== null || fileId !== null);
        if (!isUsable) await dropPhoto(id);
        return isUsable
          ? { id, order, fileId, photo: bytes && new Blob([bytes], { type: "image/jpeg" }) }
          : null;
      }),
    );
    return opened.filter((photo) => photo !== null).sort((a, b) => a.order - b.order);
  } catch {
    return [];
  }
}

/** How many photos of this person lie on the device alone, of whichever row. */
export async function countKeptPhotos(): Promise<number> {
  const own = ownSeal();
  if (!own) return 0;
  const photos = await allPhotos().catch(() => []);
  return photos.filter(({ owner, savedAt }) => owner === own.userId && Date.now() - savedAt < KEEP_MS).length;
}

export async function dropPhoto(id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id)).catch(() => undefined);
}

/** Removes for good what was left by the people named by the answer. */
export async function forgetPhotos(isGone: (userId: number) => boolean): Promise<void> {
  const gone = (await allPhotos().catch(() => [])).filter(({ owner }) => isGone(owner));
  await Promise.all(gone.map(({ id }) => dropPhoto(id)));
}
