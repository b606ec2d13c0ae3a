import { z } from "zod";
import { SHARED_WITH } from "../access/rooms";
import { defineEndpoint } from "../core/endpoint";
import { idParams, requiredText } from "../core/fields";

export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;

export const createUploadBody = z.strictObject({
  purpose: z.enum(["report_photo", "signature"]),
  fileName: requiredText(200),
  contentType: z.enum(PHOTO_TYPES, "写真はJPEG・PNG・WebPのいずれかにしてください。"),
  byteSize: z
    .int()
    .positive("空のファイルは送信できません。")
    .max(MAX_PHOTO_BYTES, "写真は10MB以内にしてください。"),
});

const upload = z.object({
  /** The file's id: name it in the report. */
  fileId: z.int(),
  /** Send the bytes here: straight to the store where it is S3, else to the API. */
  url: z.string(),
  method: z.literal("PUT"),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});

const readyFile = z.object({ fileId: z.int(), width: z.int(), height: z.int(), byteSize: z.int() });

function uploadsIn<const R extends "partner" | "concierge">(room: R) {
  return {
    create: defineEndpoint({
      id: `${room}Uploads.create`,
      method: "POST",
      path: `/api/${room}/uploads`,
      summary: "Ask for a place to send a photo to",
      tag: "files",
      access: { permission: "files:write", roles: SHARED_WITH[room] },
      body: createUploadBody,
      response: upload,
      status: 201,
    }),
    complete: defineEndpoint({
      id: `${room}Uploads.complete`,
      method: "POST",
      path: `/api/${room}/uploads/{id}/complete`,
      summary: "Have the bytes checked, cleaned of metadata and made ready",
      tag: "files",
      access: { permission: "files:write", roles: SHARED_WITH[room] },
      params: idParams,
      response: readyFile,
      errors: ["VALIDATION_ERROR"],
    }),
  };
}

function fileLinkIn<const R extends "admin" | "operator" | "partner" | "concierge">(room: R) {
  return defineEndpoint({
    id: `${room}Files.get`,
    method: "GET",
    path: `/api/${room}/files/{id}`,
    summary: "A short signed link to one file, for the asker alone",
    tag: "files",
    access: { permission: "files:read", roles: SHARED_WITH[room] },
    params: idParams,
    response: z.object({ url: z.string(), contentType: z.string(), expiresAt: z.string() }),
  });
}

export const { create: createPartnerUpload, complete: completePartnerUpload } = uploadsIn("partner");
export const { create: createConciergeUpload, complete: completeConciergeUpload } = uploadsIn("concierge");

export const getAdminFile = fileLinkIn("admin");
export const getOperatorFile = fileLinkIn("operator");
export const getPartnerFile = fileLinkIn("partner");
export const getConciergeFile = fileLinkIn("concierge");
