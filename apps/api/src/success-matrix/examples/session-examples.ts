import type * as contract from "@magokoro/contract/auth/session-endpoints";
import { buildUser } from "../../testing/builders";
import type { ExamplesOf } from "../example";

export const sessionExamples: ExamplesOf<typeof contract> = {
  async listSessions(world, ask) {
    const { sessionId } = await world.openSession();
    const stranger = await world.openSession(await buildUser(world.api.owner, "operator"));
    const { data } = await ask();
    expect(data.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(data.find(({ isCurrent }) => !isCurrent)).toMatchObject({ id: sessionId, ip: "127.0.0.1" });
    expect(data.map(({ id }) => id)).not.toContain(stranger.sessionId);
  },

  async endSession(world, ask) {
    const { sessionId } = await world.openSession();
    await ask({ params: { id: sessionId } });
    const left = await world.sessions();
    expect(left).toHaveLength(1);
    expect(left).not.toContainEqual(expect.objectContaining({ sessionId }));
    expect(await world.auditOf("user", world.me.id)).toMatchObject([
      { action: "session.ended", actorId: world.me.id },
    ]);
  },

  async logoutEverywhere(world, ask) {
    await world.openSession();
    const { headers } = await ask({ body: {} });
    expect(headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await world.sessions()).toEqual([]);
    expect(await world.auditOf("user", world.me.id)).toMatchObject([
      { action: "session.ended_all", actorId: world.me.id },
    ]);
  },
};
