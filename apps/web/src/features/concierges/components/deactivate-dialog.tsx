"use client";

import { deactivateConcierge, getOpenVisits } from "@magokoro/contract/concierges/closing-endpoints";
import type { OpenVisits } from "@magokoro/contract/concierges/closing-endpoints";
import type { ConciergeDetail, OpenVisit } from "@magokoro/contract/concierges/concierge-response";
import { findConciergesOfDay, getConcierge } from "@magokoro/contract/concierges/endpoints";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { ApiError } from "@/lib/api-error";
import { messageOf } from "@/lib/error-messages";
import { HandOverAll, HandOverLine, NOBODY, type Successor } from "./hand-over-line";
import { UnreportedVisits } from "./unreported-visits";

interface DeactivateDialogProps {
  concierge: ConciergeDetail;
  onClose: () => void;
}

/** Out of work: every visit ahead gets somebody else in the same act, or nobody, said row by row. */
export function DeactivateDialog(props: DeactivateDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={`${props.concierge.name} さんを停止する`}
      description="停止すると、訪問の担当に選べなくなり、ログインもできなくなります。これまでの訪問・報告・報酬は残ります。"
    >
      <DeactivateForm {...props} />
    </Dialog>
  );
}

function DeactivateForm({ concierge, onClose }: DeactivateDialogProps) {
  const { id } = concierge;
  const open = useRead(getOpenVisits.in.partner, { params: { id } });
  const people = useRead(findConciergesOfDay, { query: {} });
  const failed = open.error ?? people.error;
  if (failed)
    return (
      <ErrorState
        error={failed}
        onRetry={() => {
          void open.refetch();
          void people.refetch();
        }}
      />
    );
  if (!open.data || !people.data) return <Skeleton lines={5} />;
  const others = people.data.filter((person) => person.id !== id);
  return <HandOver concierge={concierge} open={open.data} others={others} onClose={onClose} />;
}

interface HandOverProps extends DeactivateDialogProps {
  open: OpenVisits;
  others: readonly Successor[];
}

function HandOver({ concierge, open: { ahead, unreported }, others, onClose }: HandOverProps) {
  // By the case: what was decided stays where others come in between.
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<number, string>>>({});
  const close = useAct(deactivateConcierge, {
    ...onRow(getConcierge, concierge.id),
    done: `${concierge.name} さんを停止しました`,
    failure: "page",
    onDone: onClose,
  });
  const underWay = ahead.filter(({ status }) => status === "in_progress");
  const planned = ahead.filter(({ status }) => status === "assigned");
  const errorOf = ({ caseId }: OpenVisit) =>
    problems[caseId] ?? (isTried && !chosen[caseId] ? "引き継ぐ方を選んでください。" : undefined);

  async function submit(): Promise<void> {
    setTried(true);
    setFailure(null);
    setProblems({});
    if (planned.some(({ caseId }) => !chosen[caseId]))
      return setFailure("引き継ぐ方が決まっていない訪問があります。");
    const visits = planned.map(({ caseId, version }) => {
      const to = chosen[caseId];
      return { caseId, version, to: to === NOBODY ? null : Number(to) };
    });
    try {
      await close.run({ version: concierge.version, visits });
    } catch (error) {
      setFailure(messageOf(error));
      if (!(error instanceof ApiError)) return;
      const told = Object.entries(error.problems).flatMap(([path, sentence]) => {
        const visit = visits[Number(/^visits\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)];
        return visit ? [[visit.caseId, sentence] as const] : [];
      });
      setProblems(Object.fromEntries(told));
    }
  }

  if (underWay.length > 0)
    return (
      <>
        <Notice tone="danger">
          対応中の訪問があるため、いまは停止できません。完了するか、対応開始を取り消してからお進みください。
        </Notice>
        <UnreportedVisits title="対応中の訪問" visits={underWay} />
        <div className="mt-5 flex justify-end">
          <Button onClick={onClose}>戻る</Button>
        </div>
      </>
    );
  return (
    <div className="space-y-4">
      {planned.length === 0 ? (
        <p>引き継ぐ訪問はありません。</p>
      ) : (
        <section aria-label="引き継ぐ訪問">
          <h3 className="font-bold">この先の訪問 {planned.length}件の引き継ぎ</h3>
          {planned.length > 1 && (
            <HandOverAll
              others={others}
              onPick={(to) => setChosen(Object.fromEntries(planned.map(({ caseId }) => [caseId, to])))}
            />
          )}
          <ul className="divide-y divide-line">
            {planned.map((visit) => (
              <HandOverLine
                key={visit.caseId}
                visit={visit}
                others={others}
                chosen={chosen[visit.caseId] ?? ""}
                error={errorOf(visit)}
                onPick={(to) => setChosen({ ...chosen, [visit.caseId]: to })}
              />
            ))}
          </ul>
        </section>
      )}
      {unreported.length > 0 && (
        <UnreportedVisits
          title="報告がまだの訪問"
          hint="停止すると、ご本人は報告を書けません。店舗が代わりに提出するか、報告が済んでから停止してください。"
          visits={unreported}
        />
      )}
      <FormNotice failure={failure} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>戻る</Button>
        <Button tone="danger" isBusy={close.isBusy} onClick={() => void submit()}>
          停止する
        </Button>
      </div>
    </div>
  );
}
