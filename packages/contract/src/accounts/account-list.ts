import { USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { defineList, type ListQueryOf } from "../core/list";
import { choice, labelled, rowFilter } from "../core/list-filters";
import { ACCOUNT_STATE_LABELS } from "./account-response";

export const accountList = defineList({
  noun: "アカウント",
  searchHint: "氏名・ふりがな・メールアドレス",
  columns: {
    nameKana: { header: "氏名", sorts: "text", isUnbroken: true },
    email: { header: "メール", sorts: "text" },
    userType: { header: "種別" },
    secondFactor: { header: "二段階認証" },
    lastLoginAt: { header: "前回ログイン", sorts: "instant" },
    state: { header: "状態" },
  },
  sorts: { createdAt: "instant" },
  defaultSort: { by: "createdAt", order: "desc" },
  filters: {
    userType: choice("種別", { options: labelled(USER_TYPE_LABELS) }),
    state: choice("状態", { options: labelled(ACCOUNT_STATE_LABELS) }),
    partnerId: rowFilter("加盟店", { isInBar: true }),
  },
});

export type AccountListQuery = ListQueryOf<typeof accountList>;
