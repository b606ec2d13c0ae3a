import type { DuplicateCandidate } from "@magokoro/contract/customers/customer-response";
import { DUPLICATE_REASON_LABELS } from "@magokoro/domain/customer/duplicate-customer";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface DuplicateDialogProps {
  candidates: DuplicateCandidate[];
  onClose: () => void;
  onUseExisting: (candidate: DuplicateCandidate) => void;
  onSaveAnyway: () => void;
}

/** Shown before saving: whoever is likely the same person. Registered twice, a household's history is torn. */
export function DuplicateDialog({ candidates, onClose, onUseExisting, onSaveAnyway }: DuplicateDialogProps) {
  const [chosenId, choose] = useState<number | null>(null);
  const chosen = candidates.find(({ id }) => id === chosenId) ?? candidates[0];
  return (
    <Dialog
      isOpen={candidates.length > 0}
      onClose={onClose}
      title="同じ方が登録されていませんか？"
      description="登録済みのお客様と一致する内容があります。確認してください。"
    >
      <fieldset className="space-y-3">
        <legend className="sr-only">登録済みのお客様</legend>
        {candidates.map((candidate) => (
          <label
            key={candidate.id}
            className="flex cursor-pointer items-start gap-3 rounded-lg border border-line p-3 has-checked:border-link has-checked:bg-hover"
          >
            <input
              type="radio"
              name="existing-customer"
              className="mt-1 size-5 shrink-0 accent-[var(--link)]"
              checked={candidate.id === chosen?.id}
              onChange={() => choose(candidate.id)}
            />
            <span className="min-w-0">
              <span className="inline-block font-medium">{candidate.name} 様</span>
              <span className="ml-2 text-sm text-muted">{candidate.kana}</span>
              <span className="block text-sm text-muted">
                {candidate.phones.map((phone) => (
                  <span key={phone} className="mr-2 whitespace-nowrap">
                    {phone}
                  </span>
                ))}
                {candidate.address}
              </span>
              <span className="block text-sm text-danger">
                {candidate.reasons.map((reason) => DUPLICATE_REASON_LABELS[reason]).join("、")}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>入力に戻る</Button>
        <Button onClick={onSaveAnyway}>別の方として登録する</Button>
        <Button tone="primary" autoFocus onClick={() => chosen && onUseExisting(chosen)}>
          既存のお客様を使う
        </Button>
      </div>
    </Dialog>
  );
}
