/** @jest-environment jsdom */
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { render } from "@/testing/render";
import { VisitTimeFields } from "./visit-time-fields";

const HOUR_MS = 60 * 60 * 1000;
const dayIn = (hours: number) => tokyoDate(new Date(Date.now() + hours * HOUR_MS));

const bound = (name: string) => ({
  id: name,
  label: name,
  isRequired: false,
  error: undefined,
  value: "",
  options: [],
  input: { name, ref: () => undefined, onChange: async () => undefined, onBlur: async () => undefined },
});

describe("the time of a visit", () => {
  it.each([
    ["yesterday", { day: dayIn(-24), from: "10:00", to: "11:00" }, true],
    ["tomorrow", { day: dayIn(24), from: "10:00", to: "11:00" }, false],
    ["a day without an hour", { day: dayIn(-24), from: "", to: "" }, false],
    ["nothing yet", { day: "", from: "", to: "" }, false],
  ])("says that it is in the past, where it is: %s", async (_when, value, isTold) => {
    const { root, unmount } = await render(<VisitTimeFields field={bound} time={value} />);
    const told = root.querySelector("fieldset > [role=status]")?.textContent ?? "";
    expect(told).toBe(isTold ? "過去の日時です。間違いがなければ、このまま保存できます。" : "");
    await unmount();
  });
});
