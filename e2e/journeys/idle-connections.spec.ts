import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";

/** Node and Next let go of an idle connection five seconds after its last answer, and a second more. */
const WAITS_MS = [5_960, 5_990, 6_000, 6_020];
const BURST = 64;

/** Each on a connection of its own, so that only what the proxy keeps towards the web is crossed. */
const burst = (url: string) =>
  Promise.all(
    Array.from({ length: BURST }, async () => {
      const answer = await fetch(url, { headers: { connection: "close" } });
      await answer.arrayBuffer();
      return answer.status;
    }),
  );

test("no page is refused after some seconds in which nobody asked for one", async ({ baseURL }) => {
  const statuses: number[] = [];
  for (const wait of WAITS_MS) {
    await burst(`${baseURL}/login`);
    await sleep(wait);
    statuses.push(...(await burst(`${baseURL}/login`)));
  }
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
});
