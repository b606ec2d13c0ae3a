import type * as contract from "@magokoro/contract/health/endpoints";
import type { ExamplesOf } from "../example";

export const healthExamples: ExamplesOf<typeof contract> = {
  async getLiveness(_world, ask) {
    const { data } = await ask();
    expect(data.status).toBe("ok");
  },

  async getReadiness(_world, ask) {
    const { data } = await ask();
    expect(data.checks).toEqual({ database: "ok", sessions: "ok", files: "ok" });
  },
};
