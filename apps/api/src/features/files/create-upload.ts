import { randomUUID } from "node:crypto";
import type { createUpload as operation } from "@magokoro/contract/files/endpoints";
import type { BodyOf, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { storeIsAway } from "../../platform/files/store-is-away";
import type { Services } from "../../services";
import { originalKey } from "./file-keys";
import { insertFile } from "./files.repository";
import { UPLOAD_SECONDS } from "./keep-times";

type UploadRequest = BodyOf<(typeof operation)["in"]["partner"]>;
type Upload = ResponseOf<(typeof operation)["in"]["partner"]>;

/** A row that waits and a signed place to send the bytes to. */
export async function createUpload(
  services: Services,
  actor: Actor,
  request: UploadRequest,
): Promise<Upload> {
  const uploadId = randomUUID();
  const key = originalKey(uploadId);
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
