import { MAX_PHOTO_BYTES, type completeUpload as operation } from "@magokoro/contract/files/endpoints";
import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid, notFound } from "../../platform/app-error";
import { BlobNotFoundError } from "../../platform/files/blob-store";
import { UnsupportedPhotoError, processPhoto } from "../../platform/files/process-photo";
import { storeIsAway } from "../../platform/files/store-is-away";
import type { Services } from "../../services";
import { endUploadLink } from "./end-upload-link";
import { receivedKey } from "./file-keys";
import { completeFile, getOwnFile, type FileRow } from "./files.repository";
import { AFTER_UPLOAD_SECONDS, secondsFromNow } from "./keep-times";
import { refuseUpload } from "./refuse-upload";
import { removeLater } from "./remove-stored-files";

type ReadyFile = ResponseOf<(typeof operation)["in"]["partner"]>;

/**
 * Checks what arrived by its content, cleans it of metadata and puts the clean copy where it stays. A second
 * call answers the same. What is no photo goes, and so does its row.
 */
export async function completeUpload(services: Services, actor: Actor, fileId: number): Promise<ReadyFile> {
  const file = await ownFile(services, actor, fileId);
  if (file.status !== "waiting") return readyFile(file);
  try {
    return await checkAndKeep(services, actor, file);
  } catch (error) {
    const refusal = refusalOf(error);
    // Somebody else's second call may have finished and emptied the original in the meantime.
    if (refusal && !(await refuseUpload(services, file)))
      return readyFile(await ownFile(services, actor, fileId));
    throw refusal ?? error;
  }
}

async function checkAndKeep(services: Services, actor: Actor, file: FileRow): Promise<ReadyFile> {
  const photo = await processPhoto(await arrivedBytes(services, file.key));
  const key = receivedKey(file);
  await services.files.put(key, photo.bytes, photo.contentType).catch(storeIsAway);
  const ready = await services.db.write(scopeOf(actor), async (tx) => {
    const { width, height, contentType } = photo;
    const values = { width, height, contentType, byteSize: photo.bytes.length, key };
    const kept = (await completeFile(tx, file.id, values)) ?? (await getOwnFile(tx, file.id));
    // The original still carries where it was taken, and its link may live on: it goes now and after that.
    await removeLater(services, tx, [file.key], { at: secondsFromNow(services, AFTER_UPLOAD_SECONDS) });
    return readyFile(kept);
  });
  await endUploadLink(services, file.key);
  return ready;
}

async function ownFile(services: Services, actor: Actor, fileId: number): Promise<FileRow> {
  return services.db.read(scopeOf(actor), (tx) => getOwnFile(tx, fileId));
}

async function arrivedBytes(services: Services, key: string): Promise<Buffer> {
  try {
    return await services.files.read(key, MAX_PHOTO_BYTES);
  } catch (error) {
    if (error instanceof BlobNotFoundError)
      throw invalid("photo", "写真がまだ届いていません。もう一度送信してください。");
    if (error instanceof RangeError) throw error;
    return storeIsAway(error);
  }
}

/** What the sender is told when the bytes themselves are the problem. */
function refusalOf(error: unknown): AppError | null {
  if (error instanceof UnsupportedPhotoError)
    return new AppError("VALIDATION_ERROR", {
      message: error.message,
      details: { photo: error.message },
    });
  if (error instanceof RangeError)
    return new AppError("PAYLOAD_TOO_LARGE", { message: "写真は10MB以内にしてください。" });
  return null;
}

function readyFile(file: FileRow): ReadyFile {
  if (file.status === "waiting") throw notFound();
  return { fileId: file.id, width: file.width ?? 0, height: file.height ?? 0, byteSize: file.byteSize ?? 0 };
}
