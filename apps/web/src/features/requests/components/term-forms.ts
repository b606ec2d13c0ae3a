import type { BodyInput } from "@magokoro/contract/core/endpoint";
import { ASK_BODIES } from "@magokoro/contract/partners/request-body";
import type { askHeadquarters } from "@magokoro/contract/partners/request-endpoints";
import type { FormFields } from "@/lib/forms/form-fields";

type Ask = BodyInput<typeof askHeadquarters>;
export type TermKind = "code" | "contract" | "rates";

/** What the inputs of a form hold: text, which the contract reads. */
export interface TermValues {
  kind: TermKind;
  wish: Record<string, string>;
  message: string;
}

export interface TermForm {
  base: TermValues;
  /** In the order of the screen. */
  inputs: readonly (readonly [name: string, hint: string])[];
  fields: FormFields<TermValues>;
}

export const MESSAGE = { label: "本部へのメッセージ" };

const form = (
  kind: TermKind,
  inputs: readonly (readonly [name: string, label: string, hint: string])[],
): TermForm => ({
  base: { kind, wish: Object.fromEntries(inputs.map(([name]) => [name, ""])), message: "" },
  inputs: inputs.map(([name, , hint]) => [name, hint]),
  fields: {
    wish: { label: "希望", parts: Object.fromEntries(inputs.map(([name, label]) => [name, label])) },
    message: MESSAGE,
  },
});

/** The forms for what is a few fields each. */
export const TERM_FORMS: Record<TermKind, TermForm> = {
  code: form("code", [["code", "希望する加盟店コード", "例：P0012"]]),
  contract: form("contract", [
    ["contractFrom", "契約の開始日", "例：2027年4月1日、令和9年4月1日"],
    ["contractTo", "契約の終了日", "決まっていないときは、空のままにします。"],
  ]),
  rates: form("rates", [
    ["validFrom", "適用開始日", "明日以降の日です。例：2027年1月1日"],
    ["primaryRateBp", "主担当の率（％）", "例：12.5"],
    ["performerRateBp", "実施者の率（％）", "例：50"],
  ]),
};

export const schemaOf = ({ base }: TermForm) => ASK_BODIES[base.kind];

/** The body of a request: its schema has just read these very values. */
export const askOf = (values: TermValues) => values as unknown as Ask;
