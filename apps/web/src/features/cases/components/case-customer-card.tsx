import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { ageOn, formatEraDate } from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { formatPostalCode } from "@magokoro/domain/postal/postal-code";
import type { UserType } from "@magokoro/domain/user/user-type";
import { MapPin, Phone } from "lucide-react";
import Link from "next/link";
import { AlertNote } from "@/components/ui/alert-note";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";

/** Whom the visit is for: call and map are one press away, because they are pressed at the door. */
export function CaseCustomerCard({ room, item }: { room: UserType; item: CaseDetail }) {
  const { customer } = item;
  if (!customer) {
    return (
      <Card title="お客様">
        <p className="text-muted">
          {item.status === "draft"
            ? "お客様が選ばれていません。"
            : "現在はこのお客様の情報を閲覧できません。"}
        </p>
      </Card>
    );
  }
  const address = item.visitAddress ?? `${customer.prefecture}${customer.city}${customer.addressLine}`;
  const phone = customer.mobilePhone ?? customer.homePhone;
  return (
    <Card
      title="お客様"
      action={
        !customer.isFrozen && (
          <Link href={`/${room}/customers/${customer.id}`} className="inline-block py-1 text-link underline">
            詳しく見る
          </Link>
        )
      }
    >
      <div className="space-y-4">
        {customer.isFrozen && (
          <Notice>現在はこのお客様の情報を閲覧できません。訪問当時の情報を表示しています。</Notice>
        )}
        {customer.alertNote && <AlertNote note={customer.alertNote} />}
        <p>
          <span className="block text-sm text-muted">{customer.kana}</span>
          <span className="text-lg font-bold">{customer.name} 様</span>
        </p>
        <div className="grid grid-cols-2 gap-3">
          {phone && (
            <a href={`tel:${phone.replaceAll("-", "")}`} className={buttonStyle({ tone: "secondary" })}>
              <Phone aria-hidden />
              電話する
            </a>
          )}
          <a
            href={`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`}
            target="_blank"
            rel="noreferrer"
            className={buttonStyle({ tone: "secondary" })}
          >
            <MapPin aria-hidden />
            地図を開く
          </a>
        </div>
        <DescriptionList
          items={[
            {
              term: "住所",
              value: `${customer.postalCode ? `〒${formatPostalCode(customer.postalCode)} ` : ""}${address}${customer.building ? ` ${customer.building}` : ""}`,
            },
            ...(customer.isFrozen
              ? [{ term: "会員番号", value: customer.memberNumber }]
              : presentFacts(customer)),
          ]}
        />
      </div>
    </Card>
  );
}

/** What is told of a customer who is in sight. */
function presentFacts(customer: NonNullable<CaseDetail["customer"]>) {
  return [
    { term: "自宅電話", value: customer.homePhone },
    { term: "携帯電話", value: customer.mobilePhone },
    {
      term: "生年月日",
      value:
        customer.birthDate &&
        `${formatEraDate(customer.birthDate)}（${ageOn(customer.birthDate, tokyoDate(new Date()))}歳）`,
    },
    { term: "備考", value: customer.notes },
  ];
}
