"use client";

import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import type { MasterStatus } from "@magokoro/contract/masters/master-status";
import { useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { expectIn } from "@/lib/api/expectation";
import { readKey } from "@/lib/api/read-key";
import { useAct, type ActOptions } from "@/lib/api/use-act";

const UNDO_MS = 10_000;
/** A thumb presses it, too. */
const THUMB_SIZED = { height: "2.75rem", paddingInline: "1rem", fontSize: "0.9375rem" };

interface StatusActs {
  activate: () => void;
  deactivate: () => void;
}

/** Shown at once; said what it means, with the way back, when it is true. */
export function useMasterStatus(master: AnyMaster, { id, version }: MasterRow): StatusActs {
  const queries = useQueryClient();
  const show = (row: MasterRow) =>
    queries.setQueryData<MasterRow[]>(readKey(master.find), (rows) =>
      rows?.map((one) => (one.id === row.id ? row : one)),
    );
  const options = (
    status: MasterStatus,
    onDone: (row: MasterRow) => void,
  ): ActOptions<AnyMaster["activate"]> => ({
    params: { id: String(id) },
    optimistic: () => [
      expectIn(master.find, (rows) => rows.map((row) => (row.id === id ? { ...row, status } : row))),
    ],
    onDone: (row) => {
      show(row);
      onDone(row);
    },
  });
  const say = (sentence: string, undo: () => void) =>
    toast.success(sentence, {
      duration: UNDO_MS,
      action: { label: "元に戻す", onClick: undo },
      actionButtonStyle: THUMB_SIZED,
    });

  const activate = useAct(
    master.activate,
    options("active", (row) =>
      say(
        `「${row.name}」を有効にしました。新しく選べます。`,
        () => void deactivate.run({ version: row.version }),
      ),
    ),
  );
  const deactivate = useAct(
    master.deactivate,
    options("inactive", (row) =>
      say(
        `「${row.name}」を無効にしました。新しくは選べません。すでに選ばれている案件や報告には残ります。`,
        () => void activate.run({ version: row.version }),
      ),
    ),
  );
  return {
    activate: () => void activate.run({ version }),
    deactivate: () => void deactivate.run({ version }),
  };
}
