import type { BodyInput } from "@magokoro/contract/core/endpoint";
import { deactivatePartner, getOpenWork, type OpenWork } from "@magokoro/contract/partners/closing-endpoints";
import { useQueryClient } from "@tanstack/react-query";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import { ApiError } from "@/lib/api-error";

/** Closing a store: what is open now comes with a refusal, and is on the screen beside the sentence that says so. */
export function useClosePartner({ id, name }: { id: number; name: string }) {
  const queries = useQueryClient();
  const close = useAct(deactivatePartner, {
    params: { id },
    failure: "page",
    done: ({ moved, kept }) =>
      `${name}を利用停止にしました（本部へ戻した案件${moved}件、加盟店が対応する案件${kept}件）`,
  });

  async function run(body: BodyInput<typeof deactivatePartner>): Promise<void> {
    try {
      await close.run(body);
    } catch (error) {
      const conflict = error instanceof ApiError ? error.conflict : null;
      if (conflict?.reason === "open_work")
        queries.setQueryData(readKey(getOpenWork, { params: { id } }), conflict.current as OpenWork);
    }
  }

  return { run, isBusy: close.isBusy, error: close.error };
}
