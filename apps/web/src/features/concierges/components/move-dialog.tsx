"use client";

import { getOpenVisits, moveConcierge } from "@magokoro/contract/concierges/closing-endpoints";
import type { StoreConciergeListItem } from "@magokoro/contract/concierges/concierge-response";
import { pickPartners } from "@magokoro/contract/partners/endpoints";
import { useState } from "react";
import { RowPicker } from "@/components/form/row-picker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormNotice } from "@/components/ui/form-notice";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { ApiError } from "@/lib/api-error";
import { messageOf } from "@/lib/error-messages";
import { UnreportedVisits } from "./unreported-visits";

interface MoveDialogProps {
  concierge: StoreConciergeListItem;
  onClose: () => void;
}

/** To another store, once nothing of the present one is open any more. */
export function MoveDialog(props: MoveDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={`${props.concierge.name} さんを移籍する`}
      description="これまでの訪問・報告・報酬は、いまの加盟店に残ります。休みの予定・相性・店舗の備考は引き継がれません。ご本人は一度ログアウトされます。"
    >
      <MoveForm {...props} />
    </Dialog>
  );
}

function MoveForm({ concierge, onClose }: MoveDialogProps) {
  const { id, version, name } = concierge;
  const open = useRead(getOpenVisits.in.admin, { params: { id } });
  const [store, setStore] = useState<{ id: number; name: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const move = useAct(moveConcierge, {
    params: { id },
    done: ({ partner }) => `${name} さんを${partner.name}に移籍しました`,
    failure: "page",
    onDone: onClose,
  });

  async function submit(): Promise<void> {
    setFailure(null);
    setProblem(store ? undefined : "移籍先の加盟店を選んでください。");
    if (!store) return;
    try {
      await move.run({ version, partnerId: store.id });
    } catch (error) {
      const told = error instanceof ApiError ? error.problems["partnerId"] : undefined;
      setProblem(told);
      if (!told) setFailure(messageOf(error));
    }
  }

  if (open.error) return <ErrorState error={open.error} onRetry={() => void open.refetch()} />;
  if (!open.data) return <Skeleton lines={4} />;
  const { ahead, unreported, unapproved } = open.data;
  if (ahead.length + unreported.length + unapproved.length > 0)
    return (
      <div>
        <p>いまの加盟店が次のものを終えてから、移籍してください。</p>
        {ahead.length > 0 && <UnreportedVisits room="admin" title="予定の訪問" visits={ahead} />}
        {unreported.length > 0 && (
          <UnreportedVisits room="admin" title="報告がまだの訪問" visits={unreported} />
        )}
        {unapproved.length > 0 && (
          <UnreportedVisits room="admin" title="承認待ちの報告" visits={unapproved} />
        )}
        <div className="mt-5 flex justify-end">
          <Button onClick={onClose}>戻る</Button>
        </div>
      </div>
    );
  return (
    <div className="space-y-4">
      <Field label="移籍先の加盟店" isRequired error={problem}>
        {(control) => (
          <RowPicker
            endpoint={pickPartners}
            noun="加盟店"
            placeholder="名前・コードで探す"
            value={store?.id}
            onPick={setStore}
            control={control}
          />
        )}
      </Field>
      <FormNotice failure={failure} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>戻る</Button>
        <Button tone="danger" isBusy={move.isBusy} onClick={() => void submit()}>
          移籍する
        </Button>
      </div>
    </div>
  );
}
