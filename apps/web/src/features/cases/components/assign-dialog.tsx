"use client";

import { getCase } from "@magokoro/contract/cases/endpoints";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { assignCase } from "@magokoro/contract/cases/case-moves";
import { findPartnerConcierges } from "@magokoro/contract/masters/endpoints";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DraftNotice } from "@/components/ui/draft-notice";
import { VersionConflict } from "@/components/ui/version-conflict";
import { useDraft } from "@/lib/drafts/use-draft";
import { Field } from "@/components/ui/field";
import { Checkbox, Select } from "@/components/ui/input";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { messageOf } from "@/lib/error-messages";
import { visitPeriodLabel } from "@/lib/ui-labels";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { assignmentFields, assignmentOf, readAssignment, type Assignment } from "./assignment";
import { VisitTimeFields, toPeriod } from "./visit-time-fields";

/** One primary concierge, members, and a time if it is known; who is busy that day stands beside each name. */
export function AssignDialog({ item, onClose }: { item: CaseDetail; onClose: () => void }) {
  const [values, setValues] = useState(() => assignmentOf(item));
  const { primary, members, ...time } = values;
  const change = (part: Partial<Assignment>) => setValues({ ...values, ...part });
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<string>();
  const assign = useAct(assignCase.in.partner, {
    ...onRow(getCase.in.partner, item.id),
    done: "担当を割り当てました",
    onDone: onClose,
  });
  const concierges = useRead(findPartnerConcierges, {
    query: { date: time.day || undefined },
    keepsPrevious: true,
  });
  const chosen = concierges.data?.find((person) => String(person.id) === primary);

  const draft = useDraft<Assignment>({
    kind: "case-assign",
    row: String(item.id),
    label: `案件「${item.caseNumber ?? ""} ${item.title}」の割り当て`,
    base: assignmentOf(item),
    version: item.version,
    values,
    show: setValues,
    fields: assignmentFields(concierges.data ?? []),
  });

  async function submit(wanted: Assignment, version: number): Promise<void> {
    setMissing(!wanted.primary);
    setFailure(undefined);
    if (!wanted.primary) return;
    try {
      await assign.run({
        version,
        primaryConciergeId: Number(wanted.primary),
        memberIds: wanted.members.filter((id) => String(id) !== wanted.primary),
        ...toPeriod(wanted),
      });
      draft.saved();
    } catch (error) {
      if (!draft.meetConflict(error, readAssignment)) setFailure(messageOf(error));
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="コンシェルジュを割り当てる"
      description="訪問日時は、あとから決めることもできます。"
    >
      {concierges.error && <ErrorState error={concierges.error} onRetry={() => void concierges.refetch()} />}
      {!concierges.data && !concierges.error && <Skeleton lines={4} />}
      {concierges.data && (
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(values, draft.version ?? item.version);
          }}
        >
          <DraftNotice draft={draft} />
          <VisitTimeFields value={time} onChange={change} error={failure} />
          <Field label="主担当" isRequired error={isMissing ? "主担当を選んでください。" : undefined}>
            {(control) => (
              <Select
                {...control}
                value={primary}
                onChange={(event) => change({ primary: event.target.value })}
              >
                <option value="">選んでください</option>
                {concierges.data.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                    {person.visits.length > 0 ? `（この日の訪問 ${person.visits.length}件）` : ""}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {chosen && chosen.visits.length > 0 && (
            <ul className="rounded-lg bg-hover p-3 text-sm">
              {chosen.visits.map((visit) => (
                <li key={visit.caseId}>
                  {visitPeriodLabel(visit.visitStart, visit.visitEnd)} {visit.title}
                </li>
              ))}
            </ul>
          )}
          <fieldset>
            <legend className="font-medium">メンバー</legend>
            <div className="grid sm:grid-cols-2">
              {concierges.data
                .filter((person) => String(person.id) !== primary)
                .map((person) => (
                  <Checkbox
                    key={person.id}
                    label={person.name}
                    checked={members.includes(person.id)}
                    onChange={(event) =>
                      change({
                        members: event.target.checked
                          ? [...members, person.id]
                          : members.filter((id) => id !== person.id),
                      })
                    }
                  />
                ))}
            </div>
          </fieldset>
          {draft.conflict && (
            <VersionConflict
              conflict={draft.conflict}
              onSave={(merged) => void submit(merged.values, merged.version)}
            />
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={onClose}>戻る</Button>
            <Button type="submit" tone="primary" isBusy={assign.isBusy} disabled={draft.conflict !== null}>
              割り当てる
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
