import { getReport } from "@magokoro/contract/reports/endpoints";
import { readKey } from "@/lib/api/read-key";

/** For a store's act on a report, which answers it as it now stands. */
export const onReport = (id: number) => ({
  params: { id },
  shows: readKey(getReport.in.partner, { params: { id } }),
});
