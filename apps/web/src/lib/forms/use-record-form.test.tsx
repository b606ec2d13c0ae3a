/** @jest-environment jsdom */
import { randomBytes } from "node:crypto";
import type { ErrorDetails } from "@magokoro/contract/core/envelope";
import type { ErrorCode } from "@magokoro/contract/core/error-codes";
import { optionalChoice, optionalText, requiredText, yenOrZero } from "@magokoro/contract/core/fields";
import { act } from "react";
import { z } from "zod";
import { ActButton } from "../../components/form/act-button";
import { ChoiceField } from "../../components/form/choice-field";
import { NumberField } from "../../components/form/number-field";
import { RecordForm } from "../../components/form/record-form";
import { TextField } from "../../components/form/text-field";
import { installBrowserCrypto } from "../../testing/browser-crypto";
import { render, type Rendered } from "../../testing/render";
import { ApiError } from "../api-error";
import { currentDrafts, forgetDrafts, keepDraft, openDrafts, readDraft } from "../drafts/draft-box";
import type { FormFields } from "./form-fields";
import { useRecordForm } from "./use-record-form";

installBrowserCrypto();

const draftBody = z.strictObject({
  title: z.string(),
  note: optionalText(10),
  way: optionalChoice(["電話", "窓口"]),
  fee: yenOrZero,
});
const submitBody = draftBody.extend({ title: requiredText(10) });
type Values = z.input<typeof draftBody>;
type Act = "draft" | "submit";
type Save = (values: Values, version: number | null, act: Act) => Promise<{ version: number }>;

const FIELDS: FormFields<Values> = {
  title: { label: "件名", at: ["body.subject"] },
  note: { label: "備考" },
  way: { label: "経路", options: [["電話", "お電話"]] },
  fee: { label: "料金" },
};
const BASE: Values = { title: "", note: "", way: "", fee: "" };
const PLACE = { kind: "case-edit", row: "5" };

interface PageProps {
  save: Save;
  base?: Values;
  version?: number | null;
  before?: () => Promise<boolean>;
  onSaved?: (answer: { version: number }, act: Act) => void;
}

function Page({ save, base = BASE, version = null, before, onSaved }: PageProps) {
  const form = useRecordForm<Values, { version: number }, Act>({
    schema: { draft: draftBody, submit: submitBody },
    base,
    version,
    draft: { ...PLACE, label: ({ title }) => `案件「${title ?? ""}」` },
    fields: FIELDS,
    acts: ["draft", "submit"],
    save,
    readCurrent: (current) => current as { values: Values; version: number },
    goesOn: (answer, sent, one) => (one === "draft" ? { base: sent, version: answer.version } : null),
    ...(before && { before }),
    ...(onSaved && { onSaved }),
  });
  return (
    <RecordForm
      form={form}
      actions={
        <>
          <ActButton form={form} act="draft">
            下書きを保存する
          </ActButton>
          <ActButton form={form} act="submit">
            登録する
          </ActButton>
        </>
      }
    >
      <TextField {...form.field("title")} />
      <TextField {...form.field("note")} />
      <ChoiceField {...form.field("way")} empty="選んでください" />
      <NumberField {...form.field("fee")} />
    </RecordForm>
  );
}

let page: Rendered | null = null;
const saves = (): jest.Mock<Promise<{ version: number }>, Parameters<Save>> =>
  jest.fn<Promise<{ version: number }>, Parameters<Save>>(async () => ({ version: 2 }));

async function open(props: PageProps): Promise<Rendered> {
  await page?.unmount();
  page = await render(<Page {...props} />);
  return page;
}

/** The input whose label this is. */
function input(form: Rendered, label: string): HTMLInputElement {
  const found = [...form.root.querySelectorAll("label")].find((one) => one.textContent === label);
  const control = document.getElementById(found?.htmlFor ?? "");
  if (!control) throw new Error(`no input ${label}`);
  return control as HTMLInputElement;
}

const summary = (form: Rendered) => form.root.querySelector<HTMLElement>("form > [role=group]");
const links = (form: Rendered) => [...(summary(form)?.querySelectorAll("a") ?? [])];
const problemAt = (form: Rendered, label: string) => {
  const described = input(form, label).getAttribute("aria-describedby")?.split(" ") ?? [];
  return described.map((id) => document.getElementById(id)?.textContent).find((text) => text);
};
const press = (form: Rendered, name: string) => form.click(form.byName("button", name));
const keys = (target: HTMLElement, init: KeyboardEventInit) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  });
const refusal = (details: ErrorDetails | undefined, code: ErrorCode = "VALIDATION_ERROR") =>
  new ApiError(code, 400, "入力内容を確認してください。", details, null);

beforeAll(() => openDrafts(7, [randomBytes(32).toString("base64")]));
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
});
afterEach(async () => {
  await page?.unmount();
  page = null;
  forgetDrafts(() => true);
});

describe("a form that cannot be sent", () => {
  it("names every problem above the fields, takes the focus there, and each link leads to its field", async () => {
    const save = saves();
    const form = await open({ save });
    expect(summary(form)).toBeNull();
    await form.type(input(form, "備考"), "あ".repeat(11));
    await form.type(input(form, "料金"), "三千円");
    await press(form, "登録する");
    expect(save).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(summary(form));
    expect(summary(form)?.querySelector("[role=alert]")?.textContent).toBe("次の項目を確認してください。");
    expect(links(form).map((link) => link.textContent)).toEqual([
      "件名：入力してください。",
      "備考：10文字以内で入力してください。",
      "料金：金額は、0以上の整数で入力してください。",
    ]);
    expect(problemAt(form, "件名")).toBe("入力してください。");
    const [, note] = links(form);
    if (note) await form.click(note);
    expect(document.activeElement).toBe(input(form, "備考"));
  });

  it("takes off the list what is mended, and takes the focus again at the next try", async () => {
    const form = await open({ save: saves() });
    await form.type(input(form, "料金"), "三千円");
    await press(form, "登録する");
    await form.type(input(form, "料金"), "３，０００円");
    expect(links(form).map((link) => link.textContent)).toEqual(["件名：入力してください。"]);
    await press(form, "登録する");
    expect(document.activeElement).toBe(summary(form));
  });

  it("asks of a draft only what a draft must have", async () => {
    const save = saves();
    const form = await open({ save });
    await form.type(input(form, "備考"), "途中");
    await press(form, "下書きを保存する");
    expect(save).toHaveBeenCalledWith({ ...BASE, note: "途中" }, null, "draft");
  });
});

describe("what the server refuses", () => {
  it("stands at its fields by the form's names, what has none in the summary alone", async () => {
    const save = saves().mockRejectedValueOnce(
      refusal({
        "body.subject": "使われています。",
        note: "短くしてください。",
        partnerId: "店を選んでください。",
      }),
    );
    const form = await open({ save });
    await form.type(input(form, "件名"), "草取り");
    await press(form, "登録する");
    expect(document.activeElement).toBe(summary(form));
    expect([...(summary(form)?.querySelectorAll("li") ?? [])].map((line) => line.textContent)).toEqual([
      "件名：使われています。",
      "備考：短くしてください。",
      "店を選んでください。",
    ]);
    expect(problemAt(form, "備考")).toBe("短くしてください。");
    expect(input(form, "件名").value).toBe("草取り");
    await press(form, "登録する");
    expect(summary(form)).toBeNull();
  });

  it("of no field stands beside the button, with the focus", async () => {
    const form = await open({ save: saves().mockRejectedValueOnce(refusal(undefined, "INTERNAL_ERROR")) });
    await form.type(input(form, "件名"), "草取り");
    await press(form, "登録する");
    expect(summary(form)).toBeNull();
    expect(document.activeElement?.getAttribute("role")).toBe("alert");
    expect(readDraft(PLACE)).not.toBeNull();
  });
});

describe("Ctrl+Enter", () => {
  it.each([
    ["Ctrl", { ctrlKey: true }],
    ["⌘", { metaKey: true }],
  ])("with %s does the primary act from any field", async (_key, held) => {
    const save = saves();
    const form = await open({ save });
    await form.type(input(form, "件名"), "草取り");
    await keys(input(form, "備考"), { key: "Enter", ...held });
    expect(save).toHaveBeenCalledWith({ ...BASE, title: "草取り" }, null, "submit");
  });

  it("does nothing while a kana is being turned into kanji, nor does Enter alone", async () => {
    const save = saves();
    const form = await open({ save });
    await form.type(input(form, "件名"), "草取り");
    await keys(input(form, "件名"), { key: "Enter", ctrlKey: true, isComposing: true });
    await keys(input(form, "件名"), { key: "Enter" });
    expect(save).not.toHaveBeenCalled();
  });
});

describe("a second tap", () => {
  it("does nothing while the first is under way, on either button", async () => {
    let answer = (_: { version: number }): void => undefined;
    const save = saves().mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const onSaved = jest.fn();
    const form = await open({ save, onSaved });
    await form.type(input(form, "件名"), "草取り");
    const [draft, submit] = [form.byName("button", "下書きを保存する"), form.byName("button", "登録する")];
    await act(async () => {
      submit.click();
      submit.click();
      draft.click();
    });
    await keys(input(form, "件名"), { key: "Enter", ctrlKey: true });
    expect(save).toHaveBeenCalledTimes(1);
    await act(async () => answer({ version: 2 }));
    expect(onSaved).toHaveBeenCalledTimes(1);
  });
});

describe("what is asked before it is sent", () => {
  it("stops it, or sends what is typed meanwhile", async () => {
    const save = saves();
    let answer = (_: boolean): void => undefined;
    const form = await open({ save, before: () => new Promise((resolve) => (answer = resolve)) });
    await form.type(input(form, "件名"), "草取り");
    await press(form, "登録する");
    await act(async () => answer(false));
    expect(save).not.toHaveBeenCalled();
    await press(form, "登録する");
    await form.type(input(form, "備考"), "追記");
    await act(async () => answer(true));
    expect(save).toHaveBeenCalledWith({ ...BASE, title: "草取り", note: "追記" }, null, "submit");
  });
});

describe("two editors", () => {
  const row: Values = { title: "草取り", note: "", way: "電話", fee: 3000 };
  const conflict = (values: Values) =>
    refusal({ reason: "version", current: { values, version: 9 } }, "CONFLICT");

  it("decide field by field in the form's words, and the merged row is saved on the newer version", async () => {
    const save = saves().mockRejectedValueOnce(conflict({ ...row, note: "急ぎ", way: "" }));
    const form = await open({ save, base: row, version: 1 });
    await form.type(input(form, "件名"), "剪定");
    await press(form, "登録する");
    const box = document.activeElement;
    expect(box?.textContent).toContain("先に内容を変更しました");
    expect([...(box?.querySelectorAll("legend") ?? [])].map((legend) => legend.textContent)).toEqual([
      "件名",
      "備考",
      "経路",
    ]);
    expect(box?.textContent).toContain("お電話");
    await press(form, "登録する");
    expect(save).toHaveBeenCalledTimes(1);
    await press(form, "選んだ内容で保存する");
    expect(save).toHaveBeenLastCalledWith({ title: "剪定", note: "急ぎ", way: "", fee: 3000 }, 9, "submit");
    expect(currentDrafts()).toEqual([]);
  });
});

describe("a form that stays open", () => {
  it("goes on from what it has saved, on the new version, and is clean", async () => {
    const save = saves();
    const form = await open({ save, base: { ...BASE, title: "草取り" }, version: 1 });
    await form.type(input(form, "料金"), "3,000");
    await press(form, "下書きを保存する");
    expect(currentDrafts()).toEqual([]);
    await form.type(input(form, "備考"), "追記");
    await press(form, "下書きを保存する");
    expect(save.mock.calls.map(([, version]) => version)).toEqual([1, 2]);
  });
});

describe("a draft of an earlier form", () => {
  it("comes back with all it holds, and what it lacks is asked for above and at the field", async () => {
    const values = { note: "鍵は裏口", way: "FAX", fee: "3000" };
    keepDraft({ ...PLACE, label: "", savedAt: 1, version: null, base: { note: "" }, values });
    const form = await open({ save: saves() });
    expect(form.root.textContent).toContain("下書きを復元しました");
    expect([input(form, "備考").value, input(form, "料金").value]).toEqual(["鍵は裏口", "3000"]);
    expect(links(form).map((link) => link.textContent)).toEqual([
      "件名：下書きのあとに増えた項目です。入力してください。",
      "経路：下書きで選んでいた「FAX」は、選べなくなりました。選び直してください。",
    ]);
    expect(problemAt(form, "件名")).toContain("増えた項目");
    await form.type(input(form, "件名"), "草取り");
    expect(links(form)).toHaveLength(1);
  });
});
