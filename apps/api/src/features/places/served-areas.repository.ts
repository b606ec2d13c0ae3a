import { int, manyOf, text, textOrNull } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const NAMED = 5;

const SERVED_AREA = selection({
  prefecture: text("o.prefecture"),
  city: textOrNull("o.city"),
  count: int("o.partners"),
  partners: manyOf(
    { id: int("p.id"), name: text("p.name") },
    "FROM partners p WHERE p.id = ANY (o.first)",
    "p.code, p.id",
  ),
});

const SERVED_AREAS = select(
  SERVED_AREA,
  `FROM (
     SELECT a.prefecture, a.city, count(*) AS partners, (array_agg(p.id ORDER BY p.code, p.id))[1:${NAMED}] AS first
       FROM partner_service_areas a JOIN partners p ON p.id = a.partner_id
      WHERE a.prefecture = ANY ($1) AND p.status = 'active' AND p.id <> $2
      GROUP BY a.prefecture, a.city) o
   ORDER BY o.prefecture, o.city NULLS FIRST`,
);

/** What active stores but one serve in some prefectures; of many in one place the first are named. */
export function findServedAreas(
  tx: Tx,
  prefectures: readonly string[],
  exceptId: number | undefined,
): Promise<RowOf<typeof SERVED_AREA>[]> {
  return tx.query(SERVED_AREAS, [prefectures, exceptId ?? 0]);
}
