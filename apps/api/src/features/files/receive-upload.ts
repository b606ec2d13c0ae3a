import { randomUUID } from "node:crypto";
import {
  MAX_PHOTO_BYTES,
  type createConciergeUpload,
  type completeConciergeUpload,
} from "@magokoro/contract/files/endpoints";
import type { BodyOf, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import { BlobNotFoundError } from "../../platform/files/blob-store";
import { UnsupportedPhotoError, processPhoto } from "../../platform/files/process-photo";
import type { Services } from "../../services";
import { getFile, insertFile, updateFile } from "./files.repository";

type UploadRequest = BodyOf<typeof createConciergeUpload>;
type Upload = ResponseOf<typeof createConciergeUpload>;
type ReadyFile = ResponseOf<typeof completeConciergeUpload>;

const UPLOAD_SECONDS = 15 * 60;

/** A row that waits and a signed place to send the bytes to. */
export async function createUpload(
  services: Services,
  actor: Actor,
  request: UploadRequest,
): Promise<Upload> {
  const uploadId = randomUUID();
  const key = `temp/${uploadId}/original`;
  const { contentType, byteSize } = request;
  const target = await services.files
    .createUpload({ key, contentType, byteSize, expiresInSeconds: UPLOAD_SECONDS })
    .catch(storeIsAway);
  return services.db.write(scopeOf(actor), async (tx) => {
    const fileId = await insertFile(tx, {
      uploadId,
      purpose: request.purpose,
      status: "waiting",
      key,
      fileName: request.fileName,
      contentType,
      partnerId: actor.partnerId ?? 0,
      createdBy: actor.userId,
    });
    return { fileId, ...target, expiresAt: target.expiresAt.toISOString() };
  });
}

/**
 * Checks what arrived by its content, cleans it of metadata and keeps the clean copy. A second call
 * answers the same.
 */
export async function completeUpload(services: Services, actor: Actor, fileId: number): Promise<ReadyFile> {
  const file = await services.db.read(scopeOf(actor), (tx) => getFile(tx, fileId));
  if (file.createdBy !== actor.userId) throw new AppError("NOT_FOUND");
  if (file.status !== "waiting") return readyFile(fileId, file);
  const photo = await processPhoto(await arrivedBytes(services, file.key)).catch((error: unknown) => {
    throw error instanceof UnsupportedPhotoError
      ? new AppError("VALIDATION_ERROR", {
          message: error.message,
          details: { photo: error.message },
        })
      : error;
  });
  const key = `temp/${file.uploadId}/photo.jpg`;
  await services.files.put(key, photo.bytes, photo.contentType).catch(storeIsAway);
  const ready = { width: photo.width, height: photo.height, byteSize: photo.bytes.length };
  await services.db.write(scopeOf(actor), async (tx) => {
    await updateFile(tx, fileId, { ...ready, key, contentType: photo.contentType, status: "ready" });
    return readyFile(fileId, ready);
  });
  // The original still carries where it was taken: it goes as soon as the clean copy is on record.
  await services.files
    .delete(file.key)
    .catch((error: unknown) =>
      services.logger.warn({ err: error, fileId }, "an original stays for the sweep"),
    );
  return readyFile(fileId, ready);
}

async function arrivedBytes(services: Services, key: string): Promise<Buffer> {
  try {
    return await services.files.read(key, MAX_PHOTO_BYTES);
  } catch (error) {
    if (error instanceof BlobNotFoundError)
      throw invalid("photo", "写真がまだ届いていません。もう一度送信してください。");
    if (error instanceof RangeError)
      throw new AppError("PAYLOAD_TOO_LARGE", { message: "写真は10MB以内にしてください。" });
    return storeIsAway(error);
  }
}

function storeIsAway(cause: unknown): never {
  throw new AppError("UNAVAILABLE", {
    message: "写真の保管場所に接続できません。時間をおいてやり直してください。",
    cause,
    retryAfterSeconds: 10,
  });
}

function readyFile(
  fileId: number,
  file: { width?: number | null; height?: number | null; byteSize?: number | null },
): ReadyFile {
  return { fileId, width: file.width ?? 0, height: file.height ?? 0, byteSize: file.byteSize ?? 0 };
}
