import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { formatDateJa, formatDayJa } from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { WEEKDAY_LABELS } from "@magokoro/domain/date/week-hours";
import { weekHoursInWords } from "@magokoro/domain/date/week-hours-words";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { DISTANCE_UNKNOWN, PRECISION_LABELS } from "@magokoro/domain/place/location";
import { areaName } from "@magokoro/domain/place/service-area";
import { formatPostalCode } from "@magokoro/domain/postal/postal-code";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PhoneLink } from "@/components/ui/phone-link";
import { knownFacts } from "./known-facts";
import { replyExample } from "./reply-example";

interface SectionProps {
  partner: PartnerDetail;
}

const call = (phone: string | null) => phone && <PhoneLink phone={phone} />;

export function ContactSection({ partner }: SectionProps) {
  const { postalCode, prefecture, city, addressLine, building, location } = partner;
  const address = `${postalCode ? `〒${formatPostalCode(postalCode)} ` : ""}${prefecture}${city}${addressLine}${building ? ` ${building}` : ""}`;
  return (
    <Card title="加盟店と所在地">
      <DescriptionList
        items={knownFacts([
          { term: "代表者", value: `${partner.representative}（${partner.representativeKana}）` },
          { term: "電話番号", value: call(partner.phone) },
          { term: "メール", value: partner.email },
          { term: "住所", value: address },
          {
            term: "距離の計算",
            value: location ? PRECISION_LABELS[location.precision] : DISTANCE_UNKNOWN,
          },
          { term: "備考", value: partner.notes },
        ])}
      />
    </Card>
  );
}

/** Monday first, as a week of work is read. */
const DAYS = [1, 2, 3, 4, 5, 6, 0];

export function HoursSection({ partner }: SectionProps) {
  const { openHours, closedDates, closesOnHolidays, replyHours } = partner;
  const today = tokyoDate(new Date());
  const ahead = closedDates.filter((date) => date >= today);
  const daysOff = DAYS.filter((day) => !openHours.some(({ weekday }) => weekday === day));
  const night = [partner.nightName, partner.nightEmail].filter(Boolean).join("・");
  return (
    <Card title="営業時間と連絡">
      <DescriptionList
        items={knownFacts([
          {
            term: "営業時間",
            value:
              openHours.length > 0
                ? weekHoursInWords(openHours).join("\n")
                : "24時間受け付け（営業時間の登録がありません）",
          },
          {
            term: "定休日",
            value: openHours.length > 0 && daysOff.map((day) => `${WEEKDAY_LABELS[day]}曜日`).join("・"),
          },
          { term: "祝日", value: closesOnHolidays ? "休業" : "営業" },
          { term: "これからの休業日", value: ahead.length > 0 && <Days days={ahead} today={today} /> },
          {
            term: "回答期限",
            value: (
              <>
                営業時間で{replyHours}時間以内
                <span className="block text-sm text-muted">{replyExample({ openHours, replyHours })}</span>
              </>
            ),
          },
          {
            term: "夜間連絡先",
            value: (night || partner.nightPhone) && (
              <>
                {night} {call(partner.nightPhone)}
              </>
            ),
          },
        ])}
      />
    </Card>
  );
}

const Days = ({ days, today }: { days: readonly string[]; today: string }) => (
  <span className="flex max-h-48 flex-wrap gap-x-3 overflow-y-auto">
    {days.map((day) => (
      <span key={day} className="whitespace-nowrap">
        {formatDayJa(day, today)}
      </span>
    ))}
  </span>
);

export function AreasSection({ partner, action }: SectionProps & { action?: React.ReactNode }) {
  const { serviceAreas } = partner;
  const prefectures = [...new Set(serviceAreas.map(({ prefecture }) => prefecture))];
  return (
    <Card title="対応エリア" action={action}>
      {serviceAreas.length === 0 && (
        <p className="text-muted">
          対応エリアが登録されていません。登録するまで、依頼先の候補に表示されません。
        </p>
      )}
      <DescriptionList
        items={prefectures.map((prefecture) => {
          const own = serviceAreas.filter((area) => area.prefecture === prefecture);
          const cities = own.map((area) => area.city ?? areaName(area)).join("、");
          return {
            term: prefecture,
            value: <span className="block max-h-48 overflow-y-auto">{cities}</span>,
          };
        })}
      />
    </Card>
  );
}

export function ServicesSection({ partner }: SectionProps) {
  return (
    <Card title="提供するサービス">
      {partner.services.length === 0 ? (
        <p className="text-muted">提供するサービスが登録されていません。</p>
      ) : (
        <ul className="divide-y divide-line">
          {partner.services.map(({ serviceId, name, basePrice, price, isActive }) => (
            <li key={serviceId} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <span>
                {name}
                {!isActive && <span className="ml-2 text-sm text-muted">（現在は選べません）</span>}
              </span>
              <span className="whitespace-nowrap tabular-nums">
                {formatYen(price ?? basePrice)}（税抜）
                {price !== null && <span className="ml-1 text-sm text-muted">自店の価格</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function ContractSection({ partner, action }: SectionProps & { action?: React.ReactNode }) {
  const { contractFrom, contractTo } = partner;
  const period =
    (contractFrom ?? contractTo) &&
    `${contractFrom ? formatDateJa(contractFrom) : ""}〜${contractTo ? formatDateJa(contractTo) : ""}`;
  return (
    <Card title="契約・請求" action={action}>
      <DescriptionList
        items={knownFacts([
          { term: "契約期間", value: period ?? "未登録" },
          { term: "登録番号", value: partner.invoiceNumber ?? "未登録（適格請求書を発行できません）" },
          {
            term: "アカウント発行",
            value: partner.mayIssueAccounts
              ? "コンシェルジュのアカウントを店舗が発行できます"
              : "コンシェルジュのアカウントは本部が発行します",
          },
        ])}
      />
    </Card>
  );
}
