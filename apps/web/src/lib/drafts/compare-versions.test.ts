import { compareVersions, mergeVersions, type ComparedField } from "./compare-versions";

interface Row {
  title: string;
  note: string;
  customerId: number | null;
  customerName: string;
  hidden: string;
}

const base: Row = { title: "草取り", note: "", customerId: 1, customerName: "山田", hidden: "a" };
const FIELDS: ComparedField<Row>[] = [
  { name: "title", label: "件名" },
  { name: "note", label: "備考" },
  { name: "customerId", label: "お客様", words: (row) => row.customerName, along: ["customerName"] },
];

describe("two versions of a row", () => {
  it("say nothing of fields in which they agree, however each got there", () => {
    const same = { ...base, title: "剪定" };
    expect(compareVersions(FIELDS, { base, mine: same, current: { ...same } })).toEqual([]);
  });

  it("keep what only I changed and take what only the other changed, unless I say otherwise", () => {
    const versions = { base, mine: { ...base, title: "剪定" }, current: { ...base, note: "鍵は裏口" } };
    expect(compareVersions(FIELDS, versions)).toEqual([
      { name: "title", label: "件名", mine: "剪定", current: "草取り", preset: "mine" },
      { name: "note", label: "備考", mine: "", current: "鍵は裏口", preset: "current" },
    ]);
  });

  it("leave open what both changed", () => {
    const versions = { base, mine: { ...base, title: "剪定" }, current: { ...base, title: "伐採" } };
    expect(compareVersions(FIELDS, versions)[0]?.preset).toBeNull();
  });

  it("are put together field by field, with what follows a field", () => {
    const versions = {
      base,
      mine: { ...base, title: "剪定", customerId: 2, customerName: "佐藤" },
      current: { ...base, title: "伐採", note: "鍵は裏口", customerId: 3, customerName: "鈴木" },
    };
    expect(
      mergeVersions(FIELDS, versions, { title: "current", note: "current", customerId: "mine" }),
    ).toEqual({
      title: "伐採",
      note: "鍵は裏口",
      customerId: 2,
      customerName: "佐藤",
      hidden: "a",
    });
  });

  it("never revert a field nobody compares: whoever changed it has it", () => {
    const versions = { base, mine: base, current: { ...base, hidden: "b" } };
    expect(mergeVersions(FIELDS, versions, {}).hidden).toBe("b");
    const own = { base, mine: { ...base, hidden: "c" }, current: base };
    expect(mergeVersions(FIELDS, own, {}).hidden).toBe("c");
  });

  it("treat fields that only fit together as one", () => {
    const together: ComparedField<Row>[] = [{ name: "title", label: "件名", together: ["note"] }];
    const versions = { base, mine: { ...base, note: "急ぎ" }, current: { ...base, title: "伐採" } };
    expect(compareVersions(together, versions)).toMatchObject([{ name: "title", preset: null }]);
    expect(mergeVersions(together, versions, { title: "mine" })).toMatchObject({
      title: "草取り",
      note: "急ぎ",
    });
  });
});
