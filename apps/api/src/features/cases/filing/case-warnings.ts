import type { CaseWarning, CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import type { CaseKind } from "@magokoro/domain/case/case-kind";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { coversPlace } from "@magokoro/domain/place/service-area";
import { AppError } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import { findPartner, findServiceAreas } from "../../partners/find-partner";
import { findCustomerFacts, type CustomerFacts } from "./references.repository";

interface Plan {
  customerId: number | null;
  kind: CaseKind;
  /** The store an operator chose; null where nobody is chosen, or a store files for itself. */
  chosenPartnerId: number | null;
}

/** @throws AppError CONFLICT with every sentence that was not acknowledged yet. */
export async function assertAcknowledged(
  tx: Tx,
  plan: Plan,
  acknowledged: readonly CaseWarningCode[],
): Promise<void> {
  if (plan.customerId === null) return;
  const customer = await findCustomerFacts(tx, plan.customerId);
  if (!customer) return;
  const found = [
    ...personWarnings(customer, plan.kind),
    ...(plan.chosenPartnerId === null ? [] : await partnerWarnings(tx, customer, plan.chosenPartnerId)),
  ];
  const warnings = found.filter(({ code }) => !acknowledged.includes(code));
  if (warnings.length === 0) return;
  throw new AppError("CONFLICT", {
    message: warnings.map(({ message }) => message).join(""),
    details: { reason: "warnings", warnings },
  });
}

function personWarnings({ deceasedAt, careCallRefused }: CustomerFacts, kind: CaseKind): CaseWarning[] {
  if (deceasedAt !== null) {
    const message = `このお客様は、${formatDateJa(deceasedAt)}にご逝去と登録されています。`;
    return [{ code: "deceased", message }];
  }
  return kind === "care_call" && careCallRefused
    ? [{ code: "care_call_refused", message: "このお客様は、おきづかいコールを希望されていません。" }]
    : [];
}

async function partnerWarnings(tx: Tx, customer: CustomerFacts, partnerId: number): Promise<CaseWarning[]> {
  const partner = await findPartner(tx, partnerId);
  if (!partner || coversPlace(await findServiceAreas(tx, partnerId), customer)) return [];
  const message = `${partner.name}の対応エリアに、お客様の住所（${customer.prefecture}${customer.city}）は含まれていません。`;
  return [{ code: "outside_area", message }];
}
