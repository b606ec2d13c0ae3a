import type { createConciergeBody } from "@magokoro/contract/concierges/concierge-body";
import type { ConciergeDetail } from "@magokoro/contract/concierges/concierge-response";
import { formatDateJa, formatEraDate } from "@magokoro/domain/date/format-date";
import type { z } from "zod";

export type ConciergeFormValues = z.input<typeof createConciergeBody>;

export const EMPTY_CONCIERGE: ConciergeFormValues = {
  name: "",
  kana: "",
  phone: "",
  email: "",
  birthDate: "",
  address: "",
  employmentType: "part_time",
  hiredOn: "",
  skills: [],
  workingHours: [],
  notes: "",
};

export function conciergeFormValues(concierge: ConciergeDetail): ConciergeFormValues {
  const { name, kana, email, employmentType, skills, workingHours } = concierge;
  return {
    name,
    kana,
    email,
    employmentType,
    skills,
    workingHours,
    phone: concierge.phone ?? "",
    // As it is told, and typed.
    birthDate: concierge.birthDate === null ? "" : formatEraDate(concierge.birthDate),
    address: concierge.address ?? "",
    hiredOn: concierge.hiredOn === null ? "" : formatDateJa(concierge.hiredOn),
    notes: concierge.notes ?? "",
  };
}
