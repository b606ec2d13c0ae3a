import { completeUpload, createUpload } from "@magokoro/contract/files/endpoints";
import { ApiError } from "@/lib/api-error";
import { callApi } from "@/lib/api/call-api";
import { messageForCode } from "@/lib/error-messages";

export interface UploadedPhoto {
  fileId: number;
  width: number;
  height: number;
}

/** A line that brings less than 8 kB a second for a minute longer than needed is none. */
const PATIENCE_MS = 60_000;
const BYTES_PER_MS = 8;

/** Sends one photo: asks for a place, puts the bytes there, has them checked. */
export async function uploadPhoto(
  photo: Blob,
  fileName: string,
  purpose: "report_photo" | "signature",
  signal: AbortSignal,
): Promise<UploadedPhoto> {
  const contentType = photo.type as "image/jpeg" | "image/png" | "image/webp";
  const { data: target } = await callApi(createUpload.in.concierge, {
    body: { purpose, fileName, contentType, byteSize: photo.size },
    signal,
  });
  const sent = await putBytes(target, photo, signal);
  if (!sent?.ok) throw new ApiError("NETWORK", sent?.status ?? 0, messageForCode("NETWORK"), undefined, null);
  return (await callApi(completeUpload.in.concierge, { params: { id: target.fileId }, signal })).data;
}

/** Null when the line broke, hung, or the sender gave up. */
async function putBytes(
  { url, method, headers }: { url: string; method: string; headers: Record<string, string> },
  photo: Blob,
  signal: AbortSignal,
): Promise<Response | null> {
  const sender = new AbortController();
  const giveUp = () => sender.abort();
  const timer = setTimeout(giveUp, PATIENCE_MS + photo.size / BYTES_PER_MS);
  signal.addEventListener("abort", giveUp);
  try {
    return await fetch(url, { method, headers, body: photo, signal: sender.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
  }
}
