"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { logoutQuestion, subscribeToLogoutQuestion } from "@/lib/ask-before-logout";
import { dropDraft } from "@/lib/drafts/draft-box";
import { canKeepOnServer, keepOnServer } from "@/lib/drafts/draft-keepers";
import { discardUnsavedWork } from "@/lib/drafts/unsaved-work";
import { useAllDrafts } from "@/lib/drafts/use-all-drafts";
import { messageOf } from "@/lib/error-messages";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useSession } from "./use-session";

/** Names what has not been saved, and offers to keep on the server what can be kept there. */
export function LogoutDialog() {
  const question = useSyncExternalStore(subscribeToLogoutQuestion, logoutQuestion, () => null);
  if (!question) return null;
  const { answer, photoCount } = question;
  return (
    <Dialog
      isOpen
      onClose={() => answer(false)}
      title="保存されていない入力があります"
      description="ログアウトすると、この端末に残した下書きと写真は消えます。"
    >
      <UnsavedList photoCount={photoCount} onDone={answer} />
    </Dialog>
  );
}

interface UnsavedListProps {
  photoCount: number;
  onDone: (mayLogOut: boolean) => void;
}

function UnsavedList({ photoCount, onDone }: UnsavedListProps) {
  const session = useSession();
  const drafts = useAllDrafts();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const keepable = drafts.filter(canKeepOnServer);
  const isPartly = keepable.length < drafts.length || photoCount > 0;

  function leave(): void {
    // The page must not ask once more when it closes.
    discardUnsavedWork();
    onDone(true);
  }

  async function keepAndLeave(): Promise<void> {
    if (session.status !== "signed-in") return;
    setBusy(true);
    setFailure(null);
    for (const draft of keepable) {
      try {
        await keepOnServer(draft, session.user);
        dropDraft(draft);
      } catch (error) {
        setFailure(`「${draft.label}」を保存できませんでした。${messageOf(error)}`);
        setBusy(false);
        return;
      }
    }
    leave();
  }

  return (
    <>
      <ul className="mb-4 space-y-2">
        {drafts.map((draft) => (
          <li key={`${draft.kind}:${draft.row}`} className="rounded-lg border border-line p-3">
            <p className="font-medium">{draft.label}</p>
            <p className="text-sm text-muted">
              {dateTimeLabel(new Date(draft.savedAt).toISOString())} の入力・
              {canKeepOnServer(draft) ? "サーバーに下書きとして保存できます" : "サーバーには残せません"}
            </p>
          </li>
        ))}
        {photoCount > 0 && (
          <li className="rounded-lg border border-line p-3">
            <p className="font-medium">報告に付いていない写真 {photoCount}枚</p>
            <p className="text-sm text-muted">
              サーバーには残せません。残すときは「戻る」を押し、報告の画面で送信が終わるのをお待ちください。
            </p>
          </li>
        )}
      </ul>
      {failure && (
        <p role="alert" className="mb-4 rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          {failure}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={() => onDone(false)}>戻る</Button>
        <Button tone="danger" disabled={isBusy} onClick={leave}>
          破棄してログアウト
        </Button>
        {keepable.length > 0 && (
          <Button tone="primary" isBusy={isBusy} onClick={() => void keepAndLeave()}>
            {isPartly ? "残せるものを保存してログアウト" : "下書きを保存してログアウト"}
          </Button>
        )}
      </div>
    </>
  );
}
