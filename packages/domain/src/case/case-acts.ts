import { CASE_ACTIONS } from "./status-machine";

/** What a person can be offered to do with a case: its moves, and what changes no status. */
export const CASE_ACTS = [...CASE_ACTIONS, "edit", "add_log"] as const;

export type CaseAct = (typeof CASE_ACTS)[number];
