import { withKept } from "./with-kept";

const [first, second, gone] = [
  { id: 1, name: "定期" },
  { id: 2, name: "単発" },
  { id: 3, name: "緊急" },
] as const;

describe("the choices of a row", () => {
  it("are those that are offered, with what it has already, marked and once", () => {
    expect(withKept([first, second], [gone, second, null, undefined, gone])).toEqual([
      first,
      second,
      { id: 3, name: "緊急（無効）" },
    ]);
  });
});
