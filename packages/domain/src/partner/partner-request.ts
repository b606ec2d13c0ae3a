/** What a store cannot change by itself and asks headquarters for. */
export const PARTNER_REQUEST_KINDS = ["code", "contract", "rates", "areas", "account"] as const;
export type PartnerRequestKind = (typeof PARTNER_REQUEST_KINDS)[number];

export const PARTNER_REQUEST_KIND_LABELS: Record<PartnerRequestKind, string> = {
  code: "加盟店コード",
  contract: "契約期間",
  rates: "報酬率",
  areas: "対応エリア",
  account: "コンシェルジュのアカウント",
};

export const PARTNER_REQUEST_STATUSES = ["open", "granted", "declined", "withdrawn"] as const;
export type PartnerRequestStatus = (typeof PARTNER_REQUEST_STATUSES)[number];

export const PARTNER_REQUEST_STATUS_LABELS: Record<PartnerRequestStatus, string> = {
  open: "回答待ち",
  granted: "承認済み",
  declined: "見送り",
  withdrawn: "取り下げ",
};
