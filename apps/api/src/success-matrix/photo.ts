import sharp from "sharp";
import { TestClient } from "../testing/test-client";
import type { World } from "./world";

let jpeg: Promise<Buffer> | undefined;

/** A small photo, the same for everybody. */
export function somePhoto(): Promise<Buffer> {
  jpeg ??= sharp({ create: { width: 64, height: 48, channels: 3, background: "#a0c0b0" } })
    .jpeg()
    .toBuffer();
  return jpeg;
}

/** What a client does with the place it was given. */
export async function sendPhoto(
  world: World,
  { url, method, headers }: { url: string; method: string; headers: Record<string, string> },
): Promise<number> {
  const body = new Uint8Array(await somePhoto());
  return (await fetch(new URL(url, world.api.url), { method, headers, body })).status;
}

/** A photo that has arrived and is still to be completed; over HTTP, as the person of a token. */
export async function uploadPhoto(
  world: World,
  token: string | null,
  room: "partner" | "concierge" = "concierge",
): Promise<number> {
  const { status, data, text } = await new TestClient(world.api, token).post(`/api/${room}/uploads`, {
    purpose: "report_photo",
    fileName: "IMG_0001.jpg",
    contentType: "image/jpeg",
    byteSize: (await somePhoto()).length,
  });
  if (status !== 201) throw new Error(`an upload answered ${status}: ${text}`);
  const place: { fileId: number } & Parameters<typeof sendPhoto>[1] = data;
  const sent = await sendPhoto(world, place);
  if (sent !== 204) throw new Error(`the bytes were answered with ${sent}`);
  return place.fileId;
}

/** A photo that a report may take. */
export async function completePhoto(world: World, token: string | null): Promise<number> {
  const fileId = await uploadPhoto(world, token);
  const { status, text } = await new TestClient(world.api, token).post(
    `/api/concierge/uploads/${fileId}/complete`,
  );
  if (status !== 200) throw new Error(`completing answered ${status}: ${text}`);
  return fileId;
}
