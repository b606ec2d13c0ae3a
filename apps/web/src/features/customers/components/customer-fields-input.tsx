"use client";

import type { CustomerDetail } from "@magokoro/contract/customers/customer-response";
import { AddressFields } from "@/components/form/address-fields";
import { BirthDateField } from "@/components/form/birth-date-field";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoiceField } from "@/components/form/choice-field";
import { LongTextField } from "@/components/form/long-text-field";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import type { WritingRoom } from "../api/use-customer";
import { ContactsInput } from "./contacts-input";
import type { CustomerForm } from "./customer-form-values";

interface CustomerFieldsInputProps {
  room: WritingRoom;
  form: CustomerForm;
  /** The row as it stands; null for somebody new. */
  customer: CustomerDetail | null;
}

export function CustomerFieldsInput({ room, form, customer }: CustomerFieldsInputProps) {
  const { field, values, set } = form;
  return (
    <>
      <Card title="お名前">
        <div className="grid gap-4 md:grid-cols-2">
          <TextField {...field("familyName")} />
          <TextField {...field("givenName")} />
          <TextField {...field("familyNameKana")} />
          <TextField {...field("givenNameKana")} />
          <ChoiceField {...field("gender")} empty="未選択" />
          <BirthDateField {...field("birthDate")} />
        </div>
      </Card>
      <Card title="連絡先と住所">
        <div className="grid gap-4 md:grid-cols-2">
          <TextField {...field("homePhone")} type="tel" />
          <TextField {...field("mobilePhone")} type="tel" />
          <TextField {...field("email")} type="email" className="md:col-span-2" />
          <AddressFields room={room} field={field} set={set} address={values} saved={customer} />
        </div>
      </Card>
      <Card title="注意事項と備考">
        <div className="space-y-4">
          <TextField {...field("alertNote")} hint="訪問する全員に赤字で表示されます。" />
          <LongTextField {...field("notes")} />
          <TextField {...field("hobbies")} />
          {room === "operator" && (
            <LongTextField {...field("callCenterMemo")} hint="オペレーターと管理者だけが見られます。" />
          )}
        </div>
      </Card>
      <Card title="関係者">
        <ContactsInput form={form} />
      </Card>
      <Card title="契約・請求">
        <div className="grid gap-4 md:grid-cols-2">
          <ChoiceField {...field("status")} />
          <ChoiceField {...field("registrationRoute")} />
          <ChoiceField {...field("paymentMethod")} />
          <ChoiceField {...field("collectionMethod")} />
          <TextField {...field("billingName")} hint="ご本人と違う場合に入力してください。" />
          <TextField {...field("billingPostalCode")} />
          <TextField {...field("billingAddress")} className="md:col-span-2" />
          <TextField {...field("referrerCode")} />
          <TextField {...field("deceasedAt")} type="date" />
        </div>
        <div className="mt-3 grid md:grid-cols-2">
          <CheckboxField {...field("isFacility")} />
          <CheckboxField {...field("dmRefused")} />
          <CheckboxField {...field("careCallRefused")} />
          <CheckboxField {...field("addressFaulty")} />
        </div>
      </Card>
    </>
  );
}
