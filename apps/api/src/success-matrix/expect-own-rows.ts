import type { World } from "./world";

/** The asker's own row is in a list; a stranger's only where the whole of the business is looked after. */
export function expectOwnRows(
  world: World,
  found: readonly { id: number }[],
  own: number,
  stranger: number,
): void {
  const ids = found.map(({ id }) => id);
  expect(ids).toContain(own);
  expect([world.role, ids.includes(stranger)]).toEqual([world.role, world.isOffice]);
}
