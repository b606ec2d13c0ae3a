import type { ConciergeDetail } from "@magokoro/contract/concierges/concierge-response";
import { EMPLOYMENT_LABELS } from "@magokoro/contract/concierges/concierge-values";
import { ageOn, formatDateJa, formatEraDate } from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { weekHoursInWords } from "@magokoro/domain/date/week-hours-words";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { PhoneLink } from "@/components/ui/phone-link";

/** Who it is; what is not known takes no place. */
export function ConciergeFacts({ concierge }: { concierge: ConciergeDetail }) {
  const { kana, phone, email, birthDate, address, employmentType, hiredOn, skills, notes } = concierge;
  const hours = weekHoursInWords(concierge.workingHours);
  const items = [
    { term: "ふりがな", value: kana },
    { term: "電話番号", value: phone && <PhoneLink phone={phone} /> },
    { term: "メールアドレス", value: <span className="break-all">{email}</span> },
    {
      term: "生年月日",
      value: birthDate && `${formatEraDate(birthDate)}（${ageOn(birthDate, tokyoDate(new Date()))}歳）`,
    },
    { term: "住所", value: address },
    { term: "雇用形態", value: EMPLOYMENT_LABELS[employmentType] },
    { term: "入店日", value: hiredOn && formatDateJa(hiredOn) },
    { term: "ふだんの勤務", value: hours.length > 0 ? hours.join("\n") : "登録されていません" },
    { term: "スキル", value: skills.join("・") },
    { term: "備考", value: notes },
  ];
  return (
    <Card title="基本情報">
      <DescriptionList items={items.filter(({ value }) => value)} />
    </Card>
  );
}
