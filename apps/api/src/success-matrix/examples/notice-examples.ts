import type * as contract from "@magokoro/contract/notices/endpoints";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

const NEWS = { caseNumber: "20260401-0001", visit: null, previousVisit: null, changes: [], isUrgent: true };

/** Two lines of the asker's, one confirmed, and one of somebody else. */
async function notice(world: World): Promise<number> {
  const caseId = await world.case("assigned");
  const facts = { ...NEWS, title: world.word };
  const insert = (userId: number, readAt: Date | null) =>
    world.row(
      `INSERT INTO notices (user_id, kind, case_id, facts, read_at) VALUES ($1, 'visit_moved', $2, $3, $4) RETURNING id`,
      [userId, caseId, facts, readAt],
    );
  const { id } = await insert(world.me.id, null);
  await insert(world.me.id, new Date());
  const other = await world.row("SELECT min(id) AS id FROM users WHERE id <> $1", [world.me.id]);
  await insert(Number(other["id"]), null);
  return Number(id);
}

export const noticeExamples: ExamplesOf<typeof contract> = {
  findNotices: findsOwn,
  readNotice: confirms,
};

async function findsOwn(world: World, ask: () => Promise<{ data: { total: number; rows: unknown[] } }>) {
  const id = await notice(world);
  const { data } = await ask();
  expect(data).toMatchObject({
    total: 1,
    rows: [{ id, kind: "visit_moved", facts: { title: world.word, isUrgent: true } }],
  });
}

async function confirms(
  world: World,
  ask: (request: { params: { id: number }; body: Record<string, never> }) => Promise<{ data: unknown }>,
) {
  const id = await notice(world);
  const { data } = await ask({ params: { id }, body: {} });
  expect(data).toEqual({ read: true });
  expect(await world.row("SELECT read_at IS NOT NULL AS read FROM notices WHERE id = $1", [id])).toEqual({
    read: true,
  });
}
