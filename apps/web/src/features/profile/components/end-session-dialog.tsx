"use client";

import { endSession, type SessionSummaryAnswer } from "@magokoro/contract/auth/session-endpoints";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ApiError } from "@/lib/api-error";
import { useAct } from "@/lib/api/use-act";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";

interface EndSessionDialogProps {
  session: SessionSummaryAnswer;
  onClose: () => void;
}

/** Throws one device out, once it was named. */
export function EndSessionDialog({ session: { id, device, lastUsedAt }, onClose }: EndSessionDialogProps) {
  const end = useAct(endSession, { params: { id }, failure: "page" });
  const carryOut = () =>
    end
      .run()
      .catch(unlessGone)
      .then(
        () => toast.success(`「${device}」からログアウトしました`),
        (error: unknown) => toast.error(messageOf(error)),
      )
      .finally(onClose);
  return (
    <ConfirmDialog
      isReversible
      isOpen
      onClose={onClose}
      title="端末のログアウト"
      description={`「${device}」（最終利用 ${dateTimeLabel(lastUsedAt)}）をログアウトさせます。心当たりのない端末の場合は、続けてパスワードも変更してください。`}
      confirmLabel="ログアウトさせる"
      isBusy={end.isBusy}
      onConfirm={() => void carryOut()}
    />
  );
}

/** The device left by itself meanwhile: what was wanted is so. */
function unlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.code === "NOT_FOUND")) throw error;
}
