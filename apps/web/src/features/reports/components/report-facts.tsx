import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import type { UserType } from "@magokoro/domain/user/user-type";
import { Card } from "@/components/ui/card";
import { DescriptionList, type Description } from "@/components/ui/description-list";
import { StoredImage } from "./stored-image";
import { dateTimeLabel } from "@/lib/ui-labels";
import { PhotoGrid } from "./photo-grid";

/** What was done on a visit, to read; who went and who is paid stand beside it. */
export function ReportFacts({ room, report }: { room: UserType; report: ReportDetail }) {
  return (
    <>
      <Card title="報告の内容">
        <DescriptionList
          items={known([
            { term: "お客様", value: `${report.customerName} 様` },
            { term: "訪問", value: dateTimeLabel(report.visitStart) },
            { term: "会話の内容", value: report.conversation },
            { term: "作業の内容", value: report.workSummary },
            { term: "お客様の様子", value: report.condition },
            { term: "次回の予定", value: report.nextAction },
            { term: "作業時間", value: report.supportMinutes === null ? null : `${report.supportMinutes}分` },
            { term: "サポート種別", value: report.supportType?.name },
            { term: "商品カテゴリ", value: report.serviceTypes.map(({ name }) => name).join("、") },
            { term: "依頼のきっかけ", value: report.trigger },
            { term: "使用した資材", value: report.materials },
            { term: "困りごと", value: report.troubles },
          ])}
        />
      </Card>
      <Card title="写真">
        <PhotoGrid room={room} photos={report.photos} />
        {report.signature && (
          <div className="mt-4">
            <h3 className="mb-1 font-medium">お客様のサイン</h3>
            <StoredImage
              room={room}
              fileId={report.signature.fileId}
              alt="お客様のサイン"
              className="max-h-40 rounded border border-line bg-white"
            />
          </div>
        )}
      </Card>
      <Card title="金額">
        <DescriptionList
          items={known([
            { term: "料金（税込）", value: formatYen(report.fee) },
            { term: "交通費", value: formatYen(report.transport) },
            { term: "無料券", value: report.voucher > 0 && formatYen(report.voucher) },
            {
              term: "経費",
              value:
                report.expenses > 0 &&
                `${formatYen(report.expenses)}${report.expensesNote ? `（${report.expensesNote}）` : ""}`,
            },
            { term: "支払方法", value: report.paymentMethod },
            { term: "回収", value: report.collected ? "回収済み" : "未回収" },
          ])}
        />
      </Card>
    </>
  );
}

/** A report has many fields that few visits need: what is empty is not printed. */
const known = (items: Description[]) => items.filter(({ value }) => Boolean(value));
