import type { Client } from "pg";

/** A store's wish that waits for an answer: other areas, unless said otherwise. */
export async function buildRequest(
  owner: Client,
  partnerId: number,
  {
    kind = "areas",
    wish = { areas: [{ prefecture: "東京都", city: "世田谷区" }] },
    conciergeId,
  }: {
    kind?: string;
    wish?: Record<string, unknown>;
    conciergeId?: number;
  } = {},
): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `INSERT INTO partner_requests (partner_id, kind, concierge_id, wish, message, requester_name)
     VALUES ($1, $2, $3, $4, '来月からお願いします。', '店長 太郎') RETURNING id`,
    [partnerId, kind, conciergeId ?? null, JSON.stringify(wish)],
  );
  const [row] = rows;
  if (!row) throw new Error("no request was made");
  return row.id;
}
