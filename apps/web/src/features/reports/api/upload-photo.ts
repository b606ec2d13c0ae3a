import { completeConciergeUpload, createConciergeUpload } from "@magokoro/contract/files/endpoints";
import { ApiError } from "@/lib/api-error";
import { callApi } from "@/lib/call-api";
import { messageForCode } from "@/lib/error-messages";

export interface UploadedPhoto {
  fileId: number;
  width: number;
  height: number;
}

/** Sends one photo: asks for a place, puts the bytes there, has them checked. */
export async function uploadPhoto(
  photo: Blob,
  fileName: string,
  purpose: "report_photo" | "signature",
): Promise<UploadedPhoto> {
  const contentType = photo.type as "image/jpeg" | "image/png" | "image/webp";
  const { data: target } = await callApi(createConciergeUpload, {
    body: { purpose, fileName, contentType, byteSize: photo.size },
  });
  const sent = await fetch(target.url, { method: target.method, headers: target.headers, body: photo }).catch(
    () => null,
  );
  if (!sent?.ok) throw new ApiError("NETWORK", sent?.status ?? 0, messageForCode("NETWORK"), undefined, null);
  return (await callApi(completeConciergeUpload, { params: { id: target.fileId } })).data;
}
