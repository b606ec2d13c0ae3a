import type { MasterValues } from "@magokoro/contract/masters/any-master";
import { insertMasterRow, type Master } from "../features/masters/master-register.repository";
import { systemScope } from "../platform/db/scope";
import type { TestApi } from "./start-test-api";

/** An active row, last in order. */
export function buildMasterRow({ running }: TestApi, master: Master, values: MasterValues): Promise<number> {
  return running.services.db.write(systemScope("a builder of tests"), (tx) =>
    insertMasterRow(tx, master, values),
  );
}
