import type { DuplicateCandidate } from "@magokoro/contract/customers/customer-response";
import { DUPLICATE_REASON_LABELS } from "@magokoro/domain/customer/duplicate-customer";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { WritingRoom } from "../api/use-customers";

interface DuplicateDialogProps {
  room: WritingRoom;
  candidates: DuplicateCandidate[];
  onClose: () => void;
  onSaveAnyway: () => void;
}

/** Shown before saving: whoever is likely the same person. */
export function DuplicateDialog({ room, candidates, onClose, onSaveAnyway }: DuplicateDialogProps) {
  return (
    <Dialog
      isOpen={candidates.length > 0}
      onClose={onClose}
      title="同じ方が登録されていませんか？"
      description="登録済みのお客様と一致する内容があります。確認してください。"
    >
      <ul className="space-y-3">
        {candidates.map((candidate) => (
          <li key={candidate.id} className="rounded-lg border border-line p-3">
            <p>
              <Link href={`/${room}/customers/${candidate.id}`} className="font-medium text-link underline">
                {candidate.name} 様
              </Link>
              <span className="ml-2 text-sm text-muted">{candidate.kana}</span>
            </p>
            <p className="text-sm text-muted">
              {candidate.phones.join(" / ")} {candidate.address}
            </p>
            <p className="text-sm text-danger">
              {candidate.reasons.map((reason) => DUPLICATE_REASON_LABELS[reason]).join("、")}
            </p>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>入力に戻る</Button>
        <Button tone="primary" onClick={onSaveAnyway}>
          別の方として登録する
        </Button>
      </div>
    </Dialog>
  );
}
