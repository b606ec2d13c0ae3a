import { z } from "zod";
import { defineList, type ListQueryOf } from "../core/list";
import { choice, labelled, rowFilter } from "../core/list-filters";
import { CONCIERGE_STATUS_LABELS, EMPLOYMENT_LABELS } from "./concierge-values";

/** A month of Tokyo, YYYY-MM. */
export const calendarMonth = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "月は「2026-04」の形で指定してください。");

/** A store's own, with the numbers of a month. */
export const conciergeList = defineList({
  noun: "コンシェルジュ",
  searchHint: "名前・ふりがな・メールアドレス",
  columns: {
    kana: { header: "お名前", sorts: "text", isUnbroken: true },
    employmentType: { header: "雇用形態", isUnbroken: true },
    skills: { header: "スキル" },
    hiredOn: { header: "入店日", sorts: "day", isUnbroken: true },
    visits: { header: "訪問", isUnbroken: true },
    pay: { header: "報酬", isUnbroken: true },
    lateReports: { header: "報告の遅れ", isUnbroken: true },
    account: { header: "アカウント", isUnbroken: true },
  },
  defaultSort: { by: "kana", order: "asc" },
  filters: {
    status: choice("状態", { options: labelled(CONCIERGE_STATUS_LABELS) }),
    employmentType: choice("雇用形態", { options: labelled(EMPLOYMENT_LABELS) }),
    /** Of those the store has: offered by the page. */
    skill: { label: "スキル", schema: z.string().trim().min(1).max(30).optional(), isInBar: false },
    /** Of the numbers; left out, this month. It leaves no row out. */
    month: { label: "月", schema: calendarMonth.optional(), isInBar: false },
  },
});

export type ConciergeListQuery = ListQueryOf<typeof conciergeList>;

/** As headquarters sees them: no pay. */
export const storeConciergeList = defineList({
  noun: "コンシェルジュ",
  searchHint: "名前・ふりがな・メールアドレス",
  columns: {
    kana: { header: "お名前", sorts: "text", isUnbroken: true },
    partner: { header: "加盟店" },
    employmentType: { header: "雇用形態", isUnbroken: true },
    status: { header: "状態", isUnbroken: true },
    account: { header: "アカウント", isUnbroken: true },
  },
  defaultSort: { by: "kana", order: "asc" },
  filters: { partnerId: rowFilter("加盟店") },
});
