/** @jest-environment jsdom */
import { randomBytes } from "node:crypto";
import { installBrowserCrypto, sealingDone } from "../../testing/browser-crypto";
import type * as DraftBox from "./draft-box";

installBrowserCrypto();

const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = randomBytes(32).toString("base64");
const PLACE = { kind: "case-new", row: "a1" };
const draftOf = (text: string) => ({
  ...PLACE,
  label: "山田 様の新規サポート依頼",
  savedAt: Date.now(),
  version: null,
  base: { text: "" },
  values: { text },
});

/** A page as it starts: nothing in memory. */
function newPage(): typeof DraftBox {
  let box: typeof DraftBox | undefined;
  jest.isolateModules(() => {
    box = jest.requireActual<typeof DraftBox>("./draft-box");
  });
  if (!box) throw new Error("unreachable");
  return box;
}

async function typedBy(userId: number, text: string, keys = [KEY]): Promise<typeof DraftBox> {
  const page = newPage();
  await page.openDrafts(userId, keys);
  page.keepDraft(draftOf(text));
  await sealingDone();
  return page;
}

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe("what somebody has typed", () => {
  it("comes back in a new page, the newest text, under user, kind and row", async () => {
    const page = await typedBy(7, "一行目");
    page.keepDraft(draftOf("一行目、二行目"));
    await sealingDone();
    expect(Object.keys(localStorage)).toEqual(["magokoro-draft:7:case-new:a1"]);
    const next = newPage();
    await next.openDrafts(7, [KEY]);
    expect(next.readDraft(PLACE)?.values).toEqual({ text: "一行目、二行目" });
    expect(next.currentDrafts()).toHaveLength(1);
  });

  it("lies on the device sealed: neither text nor name can be read there", async () => {
    await typedBy(7, "鍵は裏口の植木鉢の下");
    const stored = JSON.stringify(localStorage);
    for (const secret of ["鍵", "山田", Buffer.from("鍵は裏口").toString("base64").slice(0, 10)]) {
      expect(stored).not.toContain(secret);
    }
  });

  it("is no longer read once the session has ended, and opens for the same person again", async () => {
    const page = await typedBy(7, "途中");
    page.closeDrafts();
    expect(page.readDraft(PLACE)).toBeNull();
    expect(page.currentDrafts()).toEqual([]);
    await page.openDrafts(7, [KEY]);
    expect(page.readDraft(PLACE)?.values).toEqual({ text: "途中" });
  });

  it("is kept even when the session ends while it is being sealed", async () => {
    const page = newPage();
    await page.openDrafts(7, [KEY]);
    page.keepDraft(draftOf("最後の一文字"));
    page.closeDrafts();
    await sealingDone();
    await page.openDrafts(7, [KEY]);
    expect(page.readDraft(PLACE)?.values).toEqual({ text: "最後の一文字" });
  });

  it("is gone for whoever logs out, even while it is being sealed", async () => {
    const page = await typedBy(7, "途中");
    page.keepDraft(draftOf("途中の続き"));
    page.forgetDrafts((userId) => userId === 7);
    await sealingDone();
    expect(localStorage).toHaveLength(0);
    expect(page.currentDrafts()).toEqual([]);
  });

  it("is not seen by another person, whose signing in removes it", async () => {
    await typedBy(7, "前の電話の内容");
    const page = newPage();
    page.forgetDrafts((userId) => userId !== 8);
    await page.openDrafts(8, [randomBytes(32).toString("base64")]);
    expect(page.readDraft(PLACE)).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it("opens after the data secret was replaced, as long as the old one is known", async () => {
    await typedBy(7, "途中");
    const replaced = newPage();
    await replaced.openDrafts(7, [randomBytes(32).toString("base64"), KEY]);
    expect(replaced.readDraft(PLACE)?.values).toEqual({ text: "途中" });
  });

  it("goes once the server has it, and does not come back from a late write", async () => {
    const page = await typedBy(7, "途中");
    page.keepDraft(draftOf("完成"));
    page.dropDraft(PLACE);
    await sealingDone();
    expect(localStorage).toHaveLength(0);
    expect(page.currentDrafts()).toEqual([]);
  });
});

describe("what cannot be used any more is dropped in silence", () => {
  it.each([
    ["older than 30 days", () => `${Date.now() - 31 * DAY_MS}.AAAA`],
    ["sealed under an unknown key", () => `${Date.now()}.${randomBytes(60).toString("base64")}`],
    ["not one of ours", () => "{broken"],
    ["empty", () => ""],
  ])("%s", async (_what, text) => {
    localStorage.setItem("magokoro-draft:7:case-new:a1", text());
    const page = newPage();
    await page.openDrafts(7, [KEY]);
    expect(page.readDraft(PLACE)).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it("what earlier versions left without an owner", () => {
    for (const key of ["case-form:operator", "customer-form:partner:5", "report-form:9", "account-new"]) {
      localStorage.setItem(key, '{"savedAt":1,"value":{"title":"前の電話"}}');
    }
    localStorage.setItem("magokoro-has-session", "1");
    newPage().forgetDrafts(() => false);
    expect(Object.keys(localStorage)).toEqual(["magokoro-has-session"]);
  });
});

describe("a device that keeps nothing", () => {
  it.each([
    ["full", "setItem"],
    ["forbidden", "getItem"],
  ] as const)("%s: typing goes on, and the form can say so", async (what, method) => {
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("no", "QuotaExceededError");
    });
    if (what === "forbidden") {
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException("no", "SecurityError");
      });
    }
    const page = await typedBy(7, "途中");
    expect(page.areDraftsKept()).toBe(false);
    expect(page.readDraft(PLACE)?.values).toEqual({ text: "途中" });
  });

  it("says so where there are no keys, and writes nothing in clear", async () => {
    const page = await typedBy(7, "途中", []);
    expect(page.areDraftsKept()).toBe(false);
    expect(localStorage).toHaveLength(0);
  });
});
