import sharp from "sharp";
import type { TestApi } from "./start-test-api";
import type { TestClient } from "./test-client";

export interface SentPhoto {
  fileId: number;
  /** Sends bytes by the photo's link once more; answers the status. */
  sendAgain(bytes: Buffer): Promise<number>;
}

/** A real JPEG, larger than what is kept of it. */
export function drawPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 3000, height: 1000, channels: 3, background: "#a0c0b0" } })
    .jpeg()
    .toBuffer();
}

/** Asks for a place and sends the bytes there; what comes after is the test's own. */
export async function sendPhoto(api: TestApi, concierge: TestClient, bytes: Buffer): Promise<SentPhoto> {
  const created = await concierge.post("/api/concierge/uploads", {
    purpose: "report_photo",
    fileName: "IMG_0001.jpg",
    contentType: "image/jpeg",
    byteSize: bytes.length,
  });
  expect(created.status).toBe(201);
  const { url, method, headers, fileId } = created.data as {
    url: string;
    method: string;
    headers: Record<string, string>;
    fileId: number;
  };
  const send = async (body: Buffer) =>
    (await fetch(new URL(url, api.url), { method, headers, body: new Uint8Array(body) })).status;
  expect([200, 204]).toContain(await send(bytes));
  return { fileId, sendAgain: send };
}

/** A photo that is received and checked. */
export async function uploadPhoto(api: TestApi, concierge: TestClient): Promise<number> {
  const { fileId } = await sendPhoto(api, concierge, await drawPhoto());
  const done = await concierge.post(`/api/concierge/uploads/${fileId}/complete`);
  expect(done).toMatchObject({ status: 200, data: { fileId, width: 2048 } });
  return fileId;
}
