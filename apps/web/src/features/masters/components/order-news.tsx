"use client";

import type { MasterRow } from "@magokoro/contract/masters/any-master";
import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { MasterOrder } from "../api/use-master-order";
import { inOrder } from "../order";

/** What became of the last move, and what can be done about it. */
export function OrderNews({ order, kept }: { order: MasterOrder; kept: readonly MasterRow[] }) {
  const { outcome } = order;
  const saved = outcome?.kind === "saved" ? outcome : null;
  return (
    <>
      <div
        className={
          saved
            ? "mb-4 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-hover p-3"
            : "sr-only"
        }
      >
        {/* Always there, so that a reader hears what comes into it. */}
        <p role="status" className="wrap-anywhere">
          {saved?.news}
        </p>
        {saved && (
          <Button onClick={() => order.place(saved.before, "並び順を元に戻しました。")}>
            <Undo2 aria-hidden size={18} />
            元に戻す
          </Button>
        )}
      </div>
      {outcome?.kind === "failed" && (
        <Notice tone="danger" className="mb-4">
          <p>並び順は、まだ保存できていません。{outcome.sentence}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button onClick={order.saveAgain}>もう一度保存する</Button>
            <Button onClick={order.giveUp}>保存せずに元へ戻す</Button>
          </div>
        </Notice>
      )}
      {outcome?.kind === "overtaken" && (
        <Notice tone="danger" className="mb-4">
          <p>{outcome.sentence}</p>
          <p className="mt-2 wrap-anywhere">あなたの並び順：{namesOf(inOrder(kept, outcome.mine.order))}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button onClick={order.giveUp}>現在の並び順のままにする</Button>
            <Button onClick={() => order.place(outcome.mine.order, outcome.mine.news)}>
              あなたの並び順にする
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

const namesOf = (rows: readonly MasterRow[]) => rows.map(({ name }) => name).join(" → ");
