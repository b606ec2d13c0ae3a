import type { InAnyRoom } from "@magokoro/contract/core/room-endpoint";
import type * as contract from "@magokoro/contract/files/endpoints";
import { buildUser } from "../../testing/builders";
import { TestClient } from "../../testing/test-client";
import { createAccessToken } from "../../testing/test-tokens";
import type { Example, ExamplesOf } from "../example";
import { completePhoto, sendPhoto, somePhoto, uploadPhoto } from "../photo";
import type { World } from "../world";

const FILE = `SELECT status, created_by AS "by", partner_id AS "partner", width FROM files WHERE id = $1`;

const createsUpload: Example<InAnyRoom<typeof contract.createUpload>> = async (world, ask) => {
  const { data } = await ask({
    body: {
      purpose: "signature",
      fileName: "サイン.jpg",
      contentType: "image/jpeg",
      byteSize: (await somePhoto()).length,
    },
  });
  expect(await sendPhoto(world, data)).toBe(204);
  expect(await world.row(FILE, [data.fileId])).toEqual({
    status: "waiting",
    by: world.me.id,
    partner: world.own.partnerId,
    width: null,
  });
};

const completesUpload: Example<InAnyRoom<typeof contract.completeUpload>> = async (world, ask) => {
  const room = world.role === "partner" ? "partner" : "concierge";
  const fileId = await uploadPhoto(world, world.token, room);
  const { data } = await ask({ params: { id: fileId } });
  expect(data).toMatchObject({ fileId, width: 64, height: 48 });
  expect(await world.row(FILE, [fileId])).toMatchObject({ status: "ready", width: 64 });
  const { key } = await world.row("SELECT key FROM files WHERE id = $1", [fileId]);
  const kept = await world.api.running.services.files.read(String(key), 1_000_000);
  expect(kept.length).toBe(data.byteSize);
};

/** A photo in a report that was filed by the concierge of this world's store. */
async function filedPhoto(world: World): Promise<number> {
  const { partnerId, conciergeId } = world.own;
  const token =
    world.role === "concierge"
      ? world.token
      : await createAccessToken(
          world.api,
          "concierge",
          await buildUser(world.api.owner, "concierge", { partnerId, conciergeId }),
        );
  const fileId = await completePhoto(world, token);
  const caseId = await world.case("completed");
  const { status, text } = await new TestClient(world.api, token).post(
    `/api/concierge/cases/${caseId}/report`,
    {
      conversation: "お庭がきれいになりました。",
      photoIds: [fileId],
    },
  );
  if (status !== 201) throw new Error(`filing answered ${status}: ${text}`);
  return fileId;
}

const linksToPhoto: Example<InAnyRoom<typeof contract.getFile>> = async (world, ask) => {
  const id = await filedPhoto(world);
  const { data } = await ask({ params: { id } });
  const photo = await fetch(new URL(data.url, world.api.url));
  expect([photo.status, photo.headers.get("content-type")]).toEqual([200, data.contentType]);
  expect((await photo.arrayBuffer()).byteLength).toBeGreaterThan(100);
};

export const fileExamples: ExamplesOf<typeof contract> = {
  createUpload: createsUpload,
  completeUpload: completesUpload,
  getFile: linksToPhoto,
};
