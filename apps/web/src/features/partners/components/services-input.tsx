"use client";

import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { Button } from "@/components/ui/button";
import { Checkbox, Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/state-message";
import { useMasterChoices } from "@/lib/use-master-choices";
import type { PartnerForm } from "./partner-form-values";

interface ServicesInputProps {
  room: "admin" | "partner";
  form: PartnerForm;
  /** What it offers already, though it may be chosen no more. */
  known: PartnerDetail["services"];
}

/** Which services a store offers; an empty price is the service's own. */
export function ServicesInput({ room, form, known }: ServicesInputProps) {
  const { data } = useMasterChoices(room);
  if (!data) return <Skeleton lines={4} />;
  const offered = form.values.services ?? [];
  const rest = known.filter(({ serviceId }) => !data.services.some(({ id }) => id === serviceId));
  const rows = [
    ...data.services.map(({ id, name, basePrice }) => ({ id, name, basePrice, isActive: true })),
    ...rest.map(({ serviceId, name, basePrice }) => ({ id: serviceId, name, basePrice, isActive: false })),
  ];
  const placeOf = (id: number) => offered.findIndex(({ serviceId }) => Number(serviceId) === id);
  const toggle = (id: number, isOn: boolean) => {
    const others = offered.filter(({ serviceId }) => Number(serviceId) !== id);
    form.set("services", isOn ? [...others, { serviceId: id, price: "" }] : others);
  };
  if (rows.length === 0) return <p className="text-muted">サービスが登録されていません。</p>;
  return (
    <fieldset id={form.idOf("services")} tabIndex={-1}>
      <legend className="sr-only">提供するサービス</legend>
      <p className="mb-2 text-sm text-muted">
        自店の価格を入力しないサービスは、標準の価格になります。価格は税抜の円で入力してください。
      </p>
      <ul className="divide-y divide-line">
        {rows.map(({ id, name, basePrice, isActive }) => {
          const place = placeOf(id);
          const path = `services.${place}.price` as const;
          const error =
            place < 0 ? undefined : (form.errorOf(path) ?? form.errorOf(`services.${place}.serviceId`));
          return (
            <li key={id} className="grid items-center gap-x-4 py-1 md:grid-cols-[1fr_16rem]">
              <Checkbox
                label={
                  <>
                    {name}
                    <span className="ml-2 text-sm text-muted">
                      標準 {formatYen(basePrice)}
                      {!isActive && "・現在は選べません"}
                    </span>
                  </>
                }
                checked={place >= 0}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {place >= 0 && (
                <div>
                  <Input
                    id={form.idOf(path)}
                    aria-label={`${name}の自店の価格（税抜・円）`}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? `${form.idOf(path)}-error` : undefined}
                    inputMode="numeric"
                    placeholder={`自店の価格（標準 ${formatYen(basePrice)}）`}
                    value={String(offered[place]?.price ?? "")}
                    onChange={(event) => form.set(path, event.target.value)}
                  />
                  {error && (
                    <p id={`${form.idOf(path)}-error`} className="mt-1 text-sm font-medium text-danger">
                      {error}
                    </p>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <div className="mt-2 flex gap-3">
        <Button
          tone="quiet"
          size="small"
          onClick={() =>
            form.set("services", [
              ...offered,
              ...rows
                .filter(({ id, isActive }) => isActive && placeOf(id) < 0)
                .map(({ id }) => ({ serviceId: id, price: "" })),
            ])
          }
        >
          すべて選ぶ
        </Button>
      </div>
    </fieldset>
  );
}
