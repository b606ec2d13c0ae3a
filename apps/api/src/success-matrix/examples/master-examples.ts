import type { InAnyRoom } from "@magokoro/contract/core/room-endpoint";
import type * as contract from "@magokoro/contract/masters/endpoints";
import type { Example, ExamplesOf } from "../example";

const offersActiveOnes: Example<InAnyRoom<typeof contract.getMasterChoices>> = async (world, ask) => {
  await world.rows(
    `INSERT INTO service_types (name, status) VALUES ($1, 'active'), ($1 || '（廃止）', 'inactive')`,
    [world.word],
  );
  await world.api.running.services.cache.delete("master-choices");
  const { data } = await ask();
  const names = data.serviceTypes.map(({ name }) => name);
  expect(names).toContain(world.word);
  expect(names).not.toContain(`${world.word}（廃止）`);
};

const findsAddress: Example<InAnyRoom<typeof contract.getPostalCode>> = async (_world, ask) => {
  const { data } = await ask({ params: { code: "1560052" } });
  expect(data).toEqual([{ prefecture: "東京都", city: "世田谷区", town: "経堂" }]);
};

export const masterExamples: ExamplesOf<typeof contract> = {
  getMasterChoices: offersActiveOnes,
  getPostalCode: findsAddress,
};
