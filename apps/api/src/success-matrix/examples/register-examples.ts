import { MASTERS } from "@magokoro/contract/masters/all-masters";
import type { MasterRow, MasterValues } from "@magokoro/contract/masters/any-master";
import { findMasterRows, type Master } from "../../features/masters/master-register.repository";
import { systemScope } from "../../platform/db/scope";
import { buildMasterRow } from "../../testing/build-master-row";
import { MASTER_SAMPLES } from "../../testing/master-samples";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

type Masters = typeof MASTERS;
type RegisterExamples = { [Key in keyof Masters]: ExamplesOf<Masters[Key]> };

/** What every register does, with a row of its own kind. */
function examplesOf(master: Master, sample: (word: string) => MasterValues): ExamplesOf<Master> {
  const build = (world: World, values: object = {}, suffix = "") =>
    buildMasterRow(world.api, master, { ...sample(`${world.word}${suffix}`), ...values });
  /** All rows as they are kept, in their order. */
  const keptRows = (world: World): Promise<MasterRow[]> =>
    world.api.running.services.db.read(systemScope("a look behind the answer"), (tx) =>
      findMasterRows(tx, master),
    );
  const expectKept = async (world: World, row: MasterRow, line: object) => {
    expect((await keptRows(world)).find(({ id }) => id === row.id)).toEqual(row);
    const recorded = (await world.auditOf(master.noun, row.id)).at(-1);
    expect(recorded).toMatchObject({ actorId: world.me.id, ...line });
  };
  const idsOf = (rows: readonly MasterRow[]) => rows.map(({ id }) => id);

  return {
    async find(world, ask) {
      const first = await build(world);
      const second = await build(world, { status: "inactive" }, "（廃止）");
      const { data } = await ask();
      expect(data.slice(-2)).toMatchObject([
        { ...sample(world.word), id: first, status: "active", version: 1 },
        { id: second, status: "inactive" },
      ]);
    },

    async create(world, ask) {
      const { data } = await ask({ body: sample(world.word) });
      expect(data).toMatchObject({ ...sample(world.word), status: "active", version: 1 });
      expect((await keptRows(world)).at(-1)?.id).toBe(data.id);
      await expectKept(world, data, { action: "master.create", after: sample(world.word) });
    },

    async update(world, ask) {
      const id = await build(world);
      const name = `${world.word}（改）`;
      const { data } = await ask({ params: { id }, body: { name, version: 1 } });
      expect(data).toMatchObject({ ...sample(world.word), id, name, version: 2 });
      await expectKept(world, data, {
        action: "master.update",
        before: { name: world.word },
        after: { name },
      });
    },

    async reorder(world, ask) {
      await build(world);
      await build(world, {}, "（二）");
      const seen = idsOf(await keptRows(world));
      const order = [...seen].reverse();
      const { data } = await ask({ body: { order, seen } });
      expect([idsOf(data), idsOf(await keptRows(world))]).toEqual([order, order]);
      expect(
        await world.rows("SELECT after FROM audit_logs WHERE action = 'master.reorder' AND actor_id = $1", [
          world.me.id,
        ]),
      ).toEqual([{ after: { order: data.map(({ name }) => name) } }]);
    },

    async activate(world, ask) {
      const id = await build(world, { status: "inactive" });
      const { data } = await ask({ params: { id }, body: { version: 1 } });
      expect(data).toMatchObject({ id, status: "active", version: 2 });
      await expectKept(world, data, { action: "master.activate", before: { status: "inactive" } });
    },

    async deactivate(world, ask) {
      const id = await build(world);
      const { data } = await ask({ params: { id }, body: { version: 1 } });
      expect(data).toMatchObject({ id, status: "inactive", version: 2 });
      await expectKept(world, data, { action: "master.deactivate", after: { status: "inactive" } });
    },
  };
}

/** A master without a sample is a type error; each sample fits its own master, so its examples do. */
export const registerExamples = Object.fromEntries(
  Object.entries(MASTERS).map(([key, master]) => [
    key,
    examplesOf(master, MASTER_SAMPLES[key as keyof Masters]),
  ]),
) as unknown as RegisterExamples;
