"use client";

import {
  CUSTOMER_STATUSES,
  CUSTOMER_STATUS_LABELS,
  COLLECTION_METHODS,
  GENDERS,
  GENDER_LABELS,
  PAYMENT_METHODS,
  REGISTRATION_ROUTES,
} from "@magokoro/contract/customers/customer-values";
import { createOperatorCustomerBody } from "@magokoro/contract/customers/customer-body";
import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import type { UseFormReturn } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Checkbox, Input, Select, Textarea } from "@/components/ui/input";
import { limitOf } from "@/lib/limit-of";
import type { WritingRoom } from "../api/use-customer";
import { ContactsInput } from "./contacts-input";
import type { CustomerFormValues } from "./customer-form-values";
import { PostalCodeFill } from "./postal-code-fill";

interface CustomerFormProps {
  room: WritingRoom;
  form: UseFormReturn<CustomerFormValues>;
}

type TextName = Exclude<
  keyof CustomerFormValues,
  | "contacts"
  | "isFacility"
  | "dmRefused"
  | "careCallRefused"
  | "addressFaulty"
  | "allowDuplicate"
  | "partnerId"
>;

export function CustomerForm({ room, form }: CustomerFormProps) {
  const { register, formState, watch, setValue } = form;
  const text = (
    name: TextName,
    label: string,
    options: { isRequired?: boolean; type?: string; hint?: string; className?: string } = {},
  ) => (
    <Field
      label={label}
      isRequired={options.isRequired ?? false}
      hint={options.hint}
      error={formState.errors[name]?.message}
      className={options.className ?? ""}
    >
      {(control) => (
        <Input
          {...control}
          type={options.type ?? "text"}
          maxLength={limitOf(createOperatorCustomerBody.shape[name])}
          {...register(name)}
        />
      )}
    </Field>
  );
  const choice = (
    name: TextName,
    label: string,
    choices: readonly (readonly [string, string])[],
    isRequired = false,
  ) => (
    <Field label={label} isRequired={isRequired} error={formState.errors[name]?.message}>
      {(control) => (
        <Select {...control} {...register(name)}>
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  const same = (values: readonly string[]) => values.map((value) => [value, value] as const);

  return (
    <>
      <Card title="お名前">
        <div className="grid gap-4 md:grid-cols-2">
          {text("familyName", "姓", { isRequired: true })}
          {text("givenName", "名", { isRequired: true })}
          {text("familyNameKana", "せい（ふりがな）", { isRequired: true })}
          {text("givenNameKana", "めい（ふりがな）", { isRequired: true })}
          {choice("gender", "性別", [
            ["", "未選択"],
            ...GENDERS.map((value) => [value, GENDER_LABELS[value]] as const),
          ])}
          {text("birthDate", "生年月日", { type: "date" })}
        </div>
      </Card>
      <Card title="連絡先と住所">
        <div className="grid gap-4 md:grid-cols-2">
          {text("homePhone", "自宅電話", { type: "tel" })}
          {text("mobilePhone", "携帯電話", { type: "tel" })}
          {text("email", "メールアドレス", { type: "email", className: "md:col-span-2" })}
          {text("postalCode", "郵便番号", { hint: "ハイフンはあってもなくてもかまいません。" })}
          <div className="md:pt-8">
            <PostalCodeFill
              room={room}
              postalCode={watch("postalCode") ?? ""}
              onFound={({ prefecture, city, town }) => {
                setValue("prefecture", prefecture as CustomerFormValues["prefecture"], { shouldDirty: true });
                setValue("city", city, { shouldDirty: true });
                setValue("addressLine", town, { shouldDirty: true });
                form.clearErrors(["prefecture", "city", "addressLine"]);
              }}
            />
          </div>
          {choice("prefecture", "都道府県", [["", "選んでください"], ...same(PREFECTURES)], true)}
          {text("city", "市区町村", { isRequired: true })}
          {text("addressLine", "町名・番地", { isRequired: true })}
          {text("building", "建物名・部屋番号")}
        </div>
      </Card>
      <Card title="注意事項と備考">
        <div className="space-y-4">
          {text("alertNote", "要注意", { hint: "訪問する全員に赤字で表示されます。" })}
          <Field label="備考" error={formState.errors.notes?.message}>
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                maxLength={limitOf(createOperatorCustomerBody.shape.notes)}
                {...register("notes")}
              />
            )}
          </Field>
          {text("hobbies", "趣味")}
          {room === "operator" && (
            <Field
              label="コールセンターメモ"
              hint="オペレーターと管理者だけが見られます。"
              error={formState.errors.callCenterMemo?.message}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={3}
                  maxLength={limitOf(createOperatorCustomerBody.shape.callCenterMemo)}
                  {...register("callCenterMemo")}
                />
              )}
            </Field>
          )}
        </div>
      </Card>
      <Card title="関係者">
        <ContactsInput form={form} />
      </Card>
      <Card title="契約・請求">
        <div className="grid gap-4 md:grid-cols-2">
          {choice(
            "status",
            "状態",
            CUSTOMER_STATUSES.map((status) => [status, CUSTOMER_STATUS_LABELS[status]] as const),
          )}
          {choice("registrationRoute", "登録経路", same(REGISTRATION_ROUTES))}
          {choice("paymentMethod", "支払方法", same(PAYMENT_METHODS))}
          {choice("collectionMethod", "回収方法", same(COLLECTION_METHODS))}
          {text("billingName", "請求先のお名前（ご本人と違う場合）")}
          {text("billingPostalCode", "請求先の郵便番号")}
          {text("billingAddress", "請求先の住所", { className: "md:col-span-2" })}
          {text("referrerCode", "紹介者コード")}
          {text("deceasedAt", "ご逝去日", { type: "date" })}
        </div>
        <div className="mt-3 grid md:grid-cols-2">
          <Checkbox label="地域包括支援センター・施設" {...register("isFacility")} />
          <Checkbox label="DMを送らない" {...register("dmRefused")} />
          <Checkbox label="おきづかいコールを希望しない" {...register("careCallRefused")} />
          <Checkbox label="住所不備" {...register("addressFaulty")} />
        </div>
      </Card>
    </>
  );
}
