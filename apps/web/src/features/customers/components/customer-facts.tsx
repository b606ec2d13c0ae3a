import type { ConciergeCustomer } from "@magokoro/contract/customers/customer-response";
import { GENDER_LABELS } from "@magokoro/contract/customers/customer-values";
import { ageOn, formatEraDate } from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { DISTANCE_UNKNOWN, locationWords } from "@magokoro/domain/place/location";
import { formatPostalCode } from "@magokoro/domain/postal/postal-code";
import { AlertNote } from "@/components/ui/alert-note";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PhoneLink } from "@/components/ui/phone-link";

const callLink = (phone: string | null) => phone && <PhoneLink phone={phone} />;

/** What everybody who may see the customer sees. */
export function CustomerFacts({ customer }: { customer: ConciergeCustomer }) {
  const { birthDate, postalCode, building } = customer;
  return (
    <Card title="基本情報">
      <div className="space-y-4">
        {customer.alertNote && <AlertNote note={customer.alertNote} />}
        <DescriptionList
          items={[
            { term: "ふりがな", value: `${customer.familyNameKana} ${customer.givenNameKana}` },
            { term: "会員番号", value: customer.memberNumber },
            { term: "性別", value: customer.gender && GENDER_LABELS[customer.gender] },
            {
              term: "生年月日",
              value:
                birthDate && `${formatEraDate(birthDate)}（${ageOn(birthDate, tokyoDate(new Date()))}歳）`,
            },
            { term: "自宅電話", value: callLink(customer.homePhone) },
            { term: "携帯電話", value: callLink(customer.mobilePhone) },
            {
              term: "住所",
              value: `${postalCode ? `〒${formatPostalCode(postalCode)} ` : ""}${customer.prefecture}${customer.city}${customer.addressLine}${building ? ` ${building}` : ""}`,
            },
            { term: "地点", value: locationOf(customer) },
            { term: "趣味", value: customer.hobbies },
            { term: "備考", value: customer.notes },
          ]}
        />
      </div>
    </Card>
  );
}

const locationOf = ({ location }: ConciergeCustomer) =>
  location ? locationWords(location) : DISTANCE_UNKNOWN;

export function CustomerContacts({ customer }: { customer: ConciergeCustomer }) {
  return (
    <Card title="関係者">
      {customer.contacts.length === 0 && <p className="text-muted">関係者が登録されていません。</p>}
      <ul className="space-y-3">
        {customer.contacts.map((contact, index) => (
          <li key={index} className="border-b border-line pb-2">
            <p className="font-medium">
              {contact.name}（{contact.relationship}）
              {contact.isEmergency && <span className="ml-2 text-sm text-danger">緊急連絡先</span>}
            </p>
            <p className="text-sm">
              {callLink(contact.phone) ?? "電話番号なし"}
              {contact.isLivingTogether ? "・同居" : ""}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
