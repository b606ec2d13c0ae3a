import type * as contract from "@magokoro/contract/auth/profile-endpoints";
import type { ExamplesOf } from "../example";
import { somePhoto } from "../photo";
import type { World } from "../world";

const avatarKey = async (world: World) =>
  (await world.row("SELECT avatar_key AS key FROM users WHERE id = $1", [world.me.id]))["key"];

export const profileExamples: ExamplesOf<typeof contract> = {
  async getProfile(world, ask) {
    const { data } = await ask();
    const { id, email } = world.me;
    expect(data).toMatchObject({ id, email, userType: world.role, avatarUrl: null });
  },

  async updateProfile(world, ask) {
    const body = { version: 1, name: "高橋 一", nameKana: "タカハシ ハジメ" };
    const { data } = await ask({ body });
    expect(data).toMatchObject({ name: "高橋 一", nameKana: "たかはし はじめ", version: 2 });
    expect(await world.row("SELECT name, name_kana FROM users WHERE id = $1", [world.me.id])).toEqual({
      name: "高橋 一",
      name_kana: "たかはし はじめ",
    });
    expect(await world.auditOf("user", world.me.id)).toMatchObject([
      { action: "profile.updated", actorId: world.me.id, after: { name: "高橋 一" } },
    ]);
  },

  async putAvatar(world, ask) {
    const { data } = await ask({ body: { image: (await somePhoto()).toString("base64") } });
    const shown = await fetch(new URL(data.avatarUrl ?? "", world.api.url));
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    const kept = await world.api.running.services.files.read(String(await avatarKey(world)), 1_000_000);
    expect(Buffer.from(await shown.arrayBuffer()).equals(kept)).toBe(true);
  },

  async deleteAvatar(world, ask) {
    const { files } = world.api.running.services;
    const key = `profiles/${world.me.id}/avatar.jpg`;
    await files.put(key, await somePhoto(), "image/jpeg");
    await world.rows("UPDATE users SET avatar_key = $2 WHERE id = $1", [world.me.id, key]);
    const { data } = await ask();
    expect([data.avatarUrl, await avatarKey(world)]).toEqual([null, null]);
    await expect(files.read(key, 1_000_000)).rejects.toThrow();
  },
};
