/** @jest-environment jsdom */
import { weekHours } from "@magokoro/contract/core/hours-fields";
import { act } from "react";
import { z } from "zod";
import { ActButton } from "@/components/form/act-button";
import { RecordForm } from "@/components/form/record-form";
import { ApiError } from "@/lib/api-error";
import { useRecordForm } from "@/lib/forms/use-record-form";
import { installBrowserCrypto } from "@/testing/browser-crypto";
import { render, type Rendered } from "@/testing/render";
import { WeekHoursField } from "./week-hours-field";

installBrowserCrypto();

const body = z.strictObject({ hours: weekHours });
type Values = z.input<typeof body>;

let page: Rendered;
const save = jest.fn<Promise<object>, [Values]>(async () => ({}));

function Page({ hours }: { hours: Values["hours"] }) {
  const form = useRecordForm<Values, object, "save">({
    schema: body,
    base: { hours },
    version: 1,
    draft: { kind: "test", row: "1", label: () => "" },
    fields: { hours: { label: "勤務時間", parts: { from: "開始", to: "終了" } } },
    acts: ["save"],
    save: (values) => save(values),
  });
  return (
    <RecordForm
      form={form}
      actions={
        <ActButton form={form} act="save">
          保存
        </ActButton>
      }
    >
      <WeekHoursField
        id={form.idOf("hours")}
        label="勤務時間"
        value={form.values.hours}
        errorAt={(path) => form.errorOf((path ? `hours.${path}` : "hours") as "hours")}
        onChange={(next) => form.set("hours", next)}
      />
    </RecordForm>
  );
}

const MONDAY = { weekday: 1, from: "09:00", to: "17:00" };

const open = async (hours: Values["hours"]) => {
  page = await render(<Page hours={hours} />);
};
function named(name: string): HTMLInputElement {
  const found = page.root.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
  if (!found) throw new Error(`nothing named ${name}`);
  return found;
}
const press = (name: string) => page.click(named(name));
const submit = () => page.click(page.byName("button", "保存"));
const sent = () => body.parse(save.mock.lastCall?.[0]).hours;
const leave = (input: HTMLElement) =>
  act(async () => input.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));

beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
  save.mockClear();
});
afterEach(() => page.unmount());

describe("the hours of a week", () => {
  it("are read as they are typed, and stand as they were understood once they are left", async () => {
    await open([MONDAY]);
    await page.type(named("月曜日の開始"), "８：３０");
    await page.type(named("月曜日の終了"), "1730");
    expect(named("月曜日の開始").value).toBe("８：３０");
    await leave(named("月曜日の終了"));
    expect([named("月曜日の開始").value, named("月曜日の終了").value]).toEqual(["08:30", "17:30"]);
    await submit();
    expect(sent()).toEqual([{ weekday: 1, from: "08:30", to: "17:30" }]);
  });

  it("of a day that rests are kept until it works again", async () => {
    await open([{ ...MONDAY, from: "07:15" }]);
    await press("月曜日は休み");
    expect(page.root.querySelector("[aria-label=月曜日の開始]")).toBeNull();
    await press("月曜日は休み");
    expect(named("月曜日の開始").value).toBe("07:15");
    await press("土曜日は休み");
    await submit();
    expect(sent()).toEqual([
      { weekday: 1, from: "07:15", to: "17:00" },
      { weekday: 6, from: "07:15", to: "17:00" },
    ]);
  });

  it("of one day stand for all weekdays at one press, which can be taken back", async () => {
    const sunday = { weekday: 0, from: "10:00", to: "12:00" };
    await open([MONDAY, { ...MONDAY, weekday: 2, from: "13:00" }, sunday]);
    await press("月曜日の時間を平日にコピー");
    expect(page.root.querySelector("[role=status]")?.textContent).toContain("平日を月曜日と同じ時間に");
    await submit();
    expect(sent()).toEqual([sunday, ...[1, 2, 3, 4, 5].map((weekday) => ({ ...MONDAY, weekday }))]);
    await page.click(page.byName("button", "元に戻す"));
    expect(named("火曜日の開始").value).toBe("13:00");
    expect(page.root.querySelector("[aria-label=水曜日の開始]")).toBeNull();
  });

  it("are up to four spans a day, and the focus stays on the day one is taken from", async () => {
    await open([MONDAY]);
    for (let more = 1; more < 4; more += 1) await press("月曜日に時間帯を足す");
    expect(page.root.querySelector("[aria-label=月曜日に時間帯を足す]")).toBeNull();
    expect(named("月曜日 2つめの開始").value).toBe("17:00");
    await press("月曜日 2つめの時間帯を消す");
    expect(document.activeElement).toBe(named("月曜日 1つめの開始"));
  });

  it("are walked like a table with the arrows", async () => {
    await open([MONDAY, { ...MONDAY, weekday: 4 }]);
    named("月曜日の終了").focus();
    const arrow = (key: string) =>
      act(async () =>
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })),
      );
    await arrow("ArrowDown");
    expect(document.activeElement).toBe(named("木曜日の終了"));
    await arrow("ArrowUp");
    expect(document.activeElement).toBe(named("月曜日の終了"));
  });
});

describe("what is wrong with them", () => {
  it("stands at the very time, and the summary leads there", async () => {
    await open([MONDAY]);
    await press("月曜日に時間帯を足す");
    await page.type(named("月曜日 2つめの開始"), "16");
    await page.type(named("月曜日 2つめの終了"), "18");
    await submit();
    expect(save).not.toHaveBeenCalled();
    const time = named("月曜日 2つめの終了");
    expect(time.getAttribute("aria-invalid")).toBe("true");
    const said = document.getElementById(time.getAttribute("aria-describedby") ?? "")?.textContent;
    expect(said).toBe("同じ曜日の別の時間帯と重なっています。");
    const link = page.root.querySelector<HTMLElement>("form > [role=group] a");
    expect(link?.textContent).toContain("重なっています");
    if (link) await page.click(link);
    expect(document.activeElement).toBe(time);
    await page.type(named("月曜日 2つめの開始"), "17");
    expect(page.root.textContent).not.toContain("重なっています");
  });

  it.each([
    ["朝から", "時刻を確認してください（例: 09:00）。"],
    ["18", "終了は、開始より後の時刻にしてください。"],
  ])("is said of %s", async (from, sentence) => {
    await open([MONDAY]);
    await page.type(named("月曜日の開始"), from);
    await submit();
    expect(page.root.textContent).toContain(sentence);
    expect(named("月曜日の開始").value).toBe(from);
  });

  it("is said by the server in the same place", async () => {
    save.mockRejectedValueOnce(
      new ApiError("VALIDATION_ERROR", 400, "", { "hours.0.to": "店の営業時間を過ぎています。" }, null),
    );
    await open([MONDAY]);
    await submit();
    const described = named("月曜日の終了").getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toBe("店の営業時間を過ぎています。");
  });
});
