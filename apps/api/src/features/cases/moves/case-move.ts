import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { CaseAction } from "@magokoro/domain/case/status-machine";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import type { Tx } from "../../../platform/db/tx";
import type { Services } from "../../../services";
import { answerCase } from "../answer-case";
import type { CaseRow } from "../case-row";
import type { CaseValues } from "../case-writes.repository";
import { explainDoubleBooking } from "./explain-double-booking";
import { findCaseRow } from "../cases.repository";
import { transitionCase } from "./transition-case";
import type { WishedVisit } from "./wished-visit";

export interface MoveInput {
  id: number;
  /** The version the actor saw. */
  version: number;
}

export interface Moving<Input extends MoveInput> {
  tx: Tx;
  actor: Actor;
  input: Input;
  now: Date;
  /** The case as it was, held against other writers. */
  row: CaseRow;
}

/** What a move has of its own; one without a story changes the status and that is all. */
export interface MoveStory<Input extends MoveInput> {
  isPartnerChosen?(input: Input, actor: Actor): boolean;
  /** The line of the history says it too. */
  note?(input: Input): string;
  /** Checks, and what changes, once the move is known to be allowed. */
  change?(moving: Moving<Input>): CaseChange | Promise<CaseChange>;
  /** The time it books, so that a refusal of the database can say who is booked already. */
  books?(input: Input, row: CaseRow): WishedVisit | null;
}

export interface CaseChange {
  /** Besides the status. */
  values?: Partial<CaseValues>;
  /** What else happens in the same transaction, once the row is written: it knows what the checks have found. */
  afterwards?: () => Promise<void>;
}

type Move<Input extends MoveInput> = (services: Services, actor: Actor, input: Input) => Promise<CaseDetail>;

/** A move of a case by the status machine's word. It answers the case as it then stands. */
export function caseMove<Input extends MoveInput = MoveInput>(
  action: CaseAction,
  story: MoveStory<Input> = {},
): Move<Input> {
  return (services, actor, input) => {
    const move = () =>
      services.db.write(scopeOf(actor), async (tx) => {
        const now = services.clock.now();
        let change: CaseChange = {};
        await transitionCase(tx, actor, {
          id: input.id,
          version: input.version,
          action,
          now,
          isPartnerChosen: story.isPartnerChosen?.(input, actor) ?? false,
          note: story.note?.(input) ?? null,
          values: async (row) => {
            change = (await story.change?.({ tx, actor, input, now, row })) ?? {};
            return change.values ?? {};
          },
        });
        await change.afterwards?.();
        return answerCase(tx, actor, input.id, now);
      });
    const { books } = story;
    if (!books) return move();
    const wished = async () => {
      const row = await services.db.read(scopeOf(actor), (tx) => findCaseRow(tx, input.id));
      return row ? books(input, row) : null;
    };
    return explainDoubleBooking(services, wished, move);
  };
}
