import {
  PARTNER_REQUEST_KIND_LABELS,
  type PartnerRequestKind,
  type PartnerRequestStatus,
} from "@magokoro/domain/partner/partner-request";
import type { MailBody } from "./mail-layout";
import type { MailTemplate } from "./queue-mail";

export type RequestTemplate = Extract<MailTemplate, "partner_request_answered">;

export interface RequestFacts {
  partnerName: string;
  kind: PartnerRequestKind;
  /** Of a request for an account: whose. */
  conciergeName: string | null;
  status: PartnerRequestStatus;
  answer: string | null;
}

export const REQUEST_MAILS: Record<RequestTemplate, (facts: RequestFacts) => MailBody> = {
  partner_request_answered: ({ partnerName, kind, conciergeName, status, answer }) => {
    const isGranted = status === "granted";
    const lines: [string, string][] = [["依頼の内容", PARTNER_REQUEST_KIND_LABELS[kind]]];
    if (conciergeName !== null) lines.push(["対象の方", conciergeName]);
    if (answer !== null) lines.push(["本部からの回答", answer]);
    return {
      subject: `【まごころサポート】本部へのご依頼が${isGranted ? "承認されました" : "見送りになりました"}`,
      greeting: `${partnerName} ご担当者様`,
      lead: isGranted
        ? "本部へのご依頼が承認され、内容が反映されました。画面でご確認ください。"
        : "本部へのご依頼は、今回は見送りとなりました。下記の回答をご確認ください。",
      lines,
      button: "依頼の回答を確認する",
      path: "/partner/store",
    };
  },
};
