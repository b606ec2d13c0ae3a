import type { InAnyRoom } from "@magokoro/contract/core/room-endpoint";
import type * as contract from "@magokoro/contract/places/endpoints";
import type { Example, ExamplesOf } from "../example";

const locatesAddress: Example<InAnyRoom<typeof contract.locateAddress>> = async (_world, ask) => {
  const { data } = await ask({ query: { postalCode: "1560052", prefecture: "東京都", city: "世田谷区" } });
  expect(data.location).toMatchObject({ precision: "town" });
};

export const placeExamples: ExamplesOf<typeof contract> = {
  locateAddress: locatesAddress,
};
