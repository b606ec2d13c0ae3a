import type { Statement } from "../platform/db/statement";

/** SQL that no repository would send, for a look behind them; of its rows nothing is known. */
export const rawSql = (text: string): Statement<Record<string, unknown>> => ({
  name: "",
  text,
  selection: { sql: "", problemOf: () => undefined },
});
