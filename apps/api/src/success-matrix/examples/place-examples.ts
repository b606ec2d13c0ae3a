import type { InAnyRoom } from "@magokoro/contract/core/room-endpoint";
import type * as contract from "@magokoro/contract/places/endpoints";
import type { Example, ExamplesOf } from "../example";

const locatesAddress: Example<InAnyRoom<typeof contract.locateAddress>> = async (_world, ask) => {
  const { data } = await ask({ query: { postalCode: "1560052", prefecture: "東京都", city: "世田谷区" } });
  expect(data.location).toMatchObject({ precision: "town" });
};

export const placeExamples: ExamplesOf<typeof contract> = {
  locateAddress: locatesAddress,

  async findServedAreas(world, ask) {
    const stranger = await world.stranger();
    await world.rows("DELETE FROM partner_service_areas WHERE prefecture = '沖縄県'", []);
    await world.rows(
      `INSERT INTO partner_service_areas (partner_id, prefecture, city) VALUES
         ($1, '沖縄県', '那覇市'), ($2, '沖縄県', '那覇市'), ($2, '沖縄県', NULL), ($2, '青森県', '青森市')`,
      [world.own.partnerId, stranger.partnerId],
    );
    const { data } = await ask({ query: { prefectures: "沖縄県", exceptId: String(world.own.partnerId) } });
    const theirs = { count: 1, partners: [{ id: stranger.partnerId }] };
    expect(data).toMatchObject([
      { prefecture: "沖縄県", city: null, ...theirs },
      { prefecture: "沖縄県", city: "那覇市", ...theirs },
    ]);
  },
};
