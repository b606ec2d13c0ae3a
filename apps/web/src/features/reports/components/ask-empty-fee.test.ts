import { warningQuestion } from "@/lib/warnings";
import { askEmptyFee } from "./ask-empty-fee";

describe("a report that is filed without a fee", () => {
  it.each(["", "0"])("asks where the case had an estimate (%j), and goes back if told to", async (fee) => {
    const asked = askEmptyFee(fee, 5500);
    expect(warningQuestion()?.warnings[0]?.message).toContain("料金の目安は5,500円（税抜）です。");
    warningQuestion()?.answer(false);
    expect(await asked).toBe(false);
    expect(warningQuestion()).toBeNull();
  });

  it("goes on when nothing is what was meant", async () => {
    const asked = askEmptyFee("", 5500);
    warningQuestion()?.answer(true);
    expect(await asked).toBe(true);
  });

  it.each([
    ["5500", 5500],
    ["", null],
    ["", 0],
  ])("asks nothing for a fee of %j where the estimate is %j", async (fee, estimate) => {
    expect(await askEmptyFee(fee, estimate)).toBe(true);
    expect(warningQuestion()).toBeNull();
  });
});
