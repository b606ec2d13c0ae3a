"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { resendCase, submitCase } from "@magokoro/contract/cases/case-moves";
import Link from "next/link";
import { Button, buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useAct } from "@/lib/api/use-act";
import { onCase } from "../api/case-key";
import { CancelCase } from "./cancel-case";
import { DeleteDraft } from "./delete-draft";
import { PartnerPicker } from "./partner-picker";

export function OperatorActions({ item }: { item: CaseDetail }) {
  const { can, id, version } = item;
  const submit = useAct(submitCase.in.operator, { ...onCase("operator", id), done: "案件を登録しました" });
  const resend = useAct(resendCase.in.operator, {
    ...onCase("operator", id),
    done: "依頼メールを再送しました",
  });
  return (
    <>
      {can.includes("dispatch") && <PartnerPicker item={item} />}
      <Card title="操作" className="print:hidden not-has-[a,button]:hidden">
        <div className="flex flex-wrap gap-3">
          {can.includes("submit") && (
            <Button tone="primary" isBusy={submit.isBusy} onClick={() => void submit.run({ version })}>
              この内容で登録する
            </Button>
          )}
          {can.includes("resend") && (
            <Button isBusy={resend.isBusy} onClick={() => void resend.run({ version })}>
              依頼メールを再送する
            </Button>
          )}
          {can.includes("edit") && (
            <Link href={`/operator/cases/${id}/edit`} className={buttonStyle({ tone: "secondary" })}>
              内容を編集する
            </Link>
          )}
          {can.includes("cancel") && <CancelCase room="operator" item={item} />}
          {can.includes("delete_draft") && <DeleteDraft room="operator" item={item} />}
        </div>
      </Card>
    </>
  );
}
