"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import type { UseFormReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { useAccountPartners } from "../api/use-account-partners";
import { useFreeConcierges } from "../api/use-free-concierges";
import type { AccountFormValues } from "./account-form-values";

interface BelongingFieldsProps {
  form: UseFormReturn<AccountFormValues>;
  /** The concierge an edited account stands for already: free for itself alone. */
  own?: Account["concierge"];
}

const numberOf = (value: string) => (value === "" ? null : Number(value));

/** The store, and for a concierge the record of the store the account stands for. */
export function BelongingFields({ form, own = null }: BelongingFieldsProps) {
  const { userType, partnerId, conciergeId } = form.watch();
  const { errors } = form.formState;
  const { data: partners } = useAccountPartners();
  const { data: free = [] } = useFreeConcierges(userType === "concierge" ? (partnerId ?? null) : null);
  const isListed = own === null || free.some(({ id }) => id === own.id);

  function chooseConcierge(id: number | null): void {
    form.setValue("conciergeId", id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
    const chosen = free.find((one) => one.id === id);
    if (!chosen) return;
    form.setValue("name", chosen.name, { shouldDirty: true });
    form.setValue("nameKana", chosen.kana, { shouldDirty: true });
    if (!form.getValues("email")) form.setValue("email", chosen.email, { shouldDirty: true });
  }

  return (
    <>
      <Field label="加盟店" isRequired error={errors.partnerId?.message}>
        {(control) => (
          <Select
            {...control}
            value={partnerId ?? ""}
            onChange={(event) => {
              form.setValue("partnerId", numberOf(event.target.value), {
                shouldDirty: true,
                shouldValidate: errors.partnerId !== undefined,
              });
              form.setValue("conciergeId", null);
            }}
          >
            <option value="">選んでください</option>
            {partners?.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {name}（{code}）
              </option>
            ))}
          </Select>
        )}
      </Field>
      {userType === "concierge" && partnerId && (
        <Field
          label="コンシェルジュ"
          hint="登録済みのコンシェルジュを選ぶと、氏名とふりがなが入ります。"
          error={errors.conciergeId?.message}
        >
          {(control) => (
            <Select
              {...control}
              value={conciergeId ?? ""}
              onChange={(event) => chooseConcierge(numberOf(event.target.value))}
            >
              <option value="">新しいコンシェルジュとして登録する</option>
              {!isListed && own && <option value={own.id}>{own.name}</option>}
              {free.map(({ id, name, kana }) => (
                <option key={id} value={id}>
                  {name}（{kana}）
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </>
  );
}
