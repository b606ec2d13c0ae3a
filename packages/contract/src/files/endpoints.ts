import { z } from "zod";
import { idParams, requiredText } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";

export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;

/** A photo is seen once a report names it. */
const NOTHING_SHOWN = [] as const;

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

const UPLOAD_ROOMS = ["partner", "concierge"] as const;

export const createUpload = defineRoomEndpoint({
  id: "uploads.create",
  rooms: UPLOAD_ROOMS,
  guests: "all",
  method: "POST",
  path: "/uploads",
  summary: "Ask for a place to send a photo to",
  tag: "files",
  touches: NOTHING_SHOWN,
  permission: "files:write",
  body: createUploadBody,
  response: upload,
  status: 201,
});

export const completeUpload = defineRoomEndpoint({
  id: "uploads.complete",
  rooms: UPLOAD_ROOMS,
  guests: "all",
  method: "POST",
  path: "/uploads/{id}/complete",
  summary: "Have the bytes checked, cleaned of metadata and made ready",
  tag: "files",
  touches: NOTHING_SHOWN,
  permission: "files:write",
  params: idParams,
  response: readyFile,
  errors: ["VALIDATION_ERROR"],
});

export const getFile = defineRoomEndpoint({
  id: "files.get",
  rooms: ["admin", "operator", "partner", "concierge"],
  guests: "all",
  method: "GET",
  path: "/files/{id}",
  summary: "A short signed link to one file, for the asker alone",
  tag: "files",
  permission: "files:read",
  params: idParams,
  response: z.object({ url: z.string(), contentType: z.string(), expiresAt: z.string() }),
});
