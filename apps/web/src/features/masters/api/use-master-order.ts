"use client";

import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiError } from "@/lib/api-error";
import { readKey } from "@/lib/api/read-key";
import { useAct } from "@/lib/api/use-act";
import { registerUnsavedWork } from "@/lib/drafts/unsaved-work";
import { messageOf } from "@/lib/error-messages";
import { idsOf, inOrder, isSameOrder } from "../order";

/** A wish of somebody that the server does not have, or does not have yet. */
interface Wish {
  order: number[];
  /** What was moved whereto, in a sentence. */
  news: string;
}

/** What became of the last wish. */
type Outcome =
  | { kind: "saved"; news: string; before: number[] }
  | { kind: "failed"; sentence: string }
  /** Somebody else was first: theirs is shown, mine is kept. */
  | { kind: "overtaken"; sentence: string; mine: Wish };

export interface MasterOrder {
  /** As they are to be shown: the wish at once, before the server has it. */
  rows: MasterRow[];
  outcome: Outcome | null;
  place: (order: readonly number[], news: string) => void;
  saveAgain: () => void;
  /** Back to the server's order. */
  giveUp: () => void;
}

/**
 * Puts the rows of a master in order. Each move is shown and sent at once; what is moved while one is on its
 * way goes after it, on top of its answer. A failure keeps the wish on the screen; an order that somebody
 * else has made meanwhile takes its place, and the wish can be laid over that.
 */
export function useMasterOrder(master: AnyMaster, kept: readonly MasterRow[]): MasterOrder {
  const queries = useQueryClient();
  const reorder = useAct(master.reorder, { shows: readKey(master.find), failure: "page" });
  const [wish, setWish] = useState<Wish | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** The newest wish, and what its maker saw before the first that is not saved. */
  const newest = useRef<{ wish: Wish; seen: number[] }>(null);
  const isSending = useRef(false);

  function settle(next: Outcome | null): void {
    newest.current = null;
    setWish(null);
    setOutcome(next);
  }

  async function send(): Promise<void> {
    if (isSending.current || !newest.current) return;
    isSending.current = true;
    const before = newest.current.seen;
    try {
      let sent: Wish;
      do {
        const { wish: next, seen } = newest.current;
        sent = next;
        const answer = await reorder.run({ order: sent.order, seen });
        newest.current = { wish: newest.current.wish, seen: idsOf(answer) };
      } while (newest.current.wish !== sent);
      settle({ kind: "saved", news: sent.news, before });
    } catch (error) {
      refuse(error);
    } finally {
      isSending.current = false;
    }
  }

  function refuse(error: unknown): void {
    const conflict = error instanceof ApiError ? error.conflict : null;
    if (conflict?.reason !== "order" || !newest.current)
      return setOutcome({ kind: "failed", sentence: messageOf(error) });
    // The rows as this very descriptor answers them.
    queries.setQueryData(readKey(master.find), conflict.current as MasterRow[]);
    settle({ kind: "overtaken", sentence: messageOf(error), mine: newest.current.wish });
  }

  const giveUp = () => settle(null);

  const isUnsaved = wish !== null;
  useEffect(() => (isUnsaved ? registerUnsavedWork({ discard: giveUp }) : undefined), [isUnsaved]);

  return {
    rows: wish ? inOrder(kept, wish.order) : [...kept],
    outcome,
    place: (order, news) => {
      const seen = newest.current?.seen ?? idsOf(kept);
      const next = { order: idsOf(inOrder(kept, order)), news };
      if (!newest.current && isSameOrder(next.order, seen)) return;
      newest.current = { wish: next, seen };
      setWish(next);
      setOutcome(null);
      void send();
    },
    saveAgain: () => {
      setOutcome(null);
      void send();
    },
    giveUp,
  };
}
