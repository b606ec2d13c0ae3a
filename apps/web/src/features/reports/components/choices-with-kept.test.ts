import { choicesWithKept } from "./choices-with-kept";

const named = (id: number, name: string) => ({ id, name });
const offered = { serviceTypes: [named(1, "掃除")], supportTypes: [named(1, "定期")], services: [] };
const old = { supportType: named(8, "かんたん"), serviceTypes: [named(1, "掃除"), named(9, "庭")] };

describe("the choices of a report", () => {
  it("are those that are offered, where it has nothing else", () => {
    expect(choicesWithKept(offered, { supportType: named(1, "定期") }, null)).toEqual(offered);
    expect(choicesWithKept(undefined, { supportType: null }, old)).toBeUndefined();
  });

  it("hold what it or its visit has though it is offered no more, once each and last", () => {
    const { supportTypes, serviceTypes } =
      choicesWithKept(offered, { supportType: named(7, "プロ") }, old) ?? offered;
    expect(supportTypes).toEqual([named(1, "定期"), named(7, "プロ（無効）"), named(8, "かんたん（無効）")]);
    expect(serviceTypes).toEqual([named(1, "掃除"), named(9, "庭（無効）")]);
  });
});
