/** @jest-environment jsdom */
import { randomBytes } from "node:crypto";
import { useState } from "react";
import { DraftNotice } from "../../components/ui/draft-notice";
import { VersionConflict } from "../../components/ui/version-conflict";
import { z } from "zod";
import { installBrowserCrypto } from "../../testing/browser-crypto";
import { render, type Rendered } from "../../testing/render";
import { ApiError } from "../api-error";
import { currentDrafts, forgetDrafts, keepDraft, openDrafts, readDraft } from "./draft-box";
import { fitDraft } from "../forms/fit-draft";
import { hasUnsavedWork } from "./unsaved-work";
import { useDraft } from "./use-draft";

installBrowserCrypto();

interface Row {
  title: string;
  note: string;
}

type Save = (values: Row, version: number | null) => Promise<void>;

const SCHEMA = z.object({ title: z.string(), note: z.string() });
const PLACE = { kind: "case-edit", row: "5" };
const FIELDS = [
  { name: "title" as const, label: "件名" },
  { name: "note" as const, label: "備考" },
];

function Form({ row, version, onSave }: { row: Row; version: number | null; onSave: Save }) {
  const [values, setValues] = useState(row);
  const draft = useDraft<Row>({
    ...PLACE,
    label: "案件の編集",
    base: row,
    version,
    values,
    show: setValues,
    fields: FIELDS,
    fit: (kept) => fitDraft({ base: row, schema: SCHEMA, fields: {} }, kept),
  });
  async function save(typed: Row, seen: number | null): Promise<void> {
    try {
      await onSave(typed, seen);
      draft.saved();
    } catch (error) {
      draft.meetConflict(error, (current) => current as { values: Row; version: number });
    }
  }
  return (
    <>
      <DraftNotice draft={draft} />
      {FIELDS.map(({ name, label }) => (
        <input
          key={name}
          type="text"
          aria-label={label}
          value={values[name]}
          onChange={(event) => setValues({ ...values, [name]: event.target.value })}
        />
      ))}
      {draft.conflict && (
        <VersionConflict
          conflict={draft.conflict}
          onSave={(merged) => void save(merged.values, merged.version)}
        />
      )}
      <button onClick={() => void save(values, draft.version)}>保存する</button>
    </>
  );
}

const ROW: Row = { title: "草取り", note: "" };
const nothing: Save = async () => undefined;
let page: Rendered | null = null;

async function open(row = ROW, version: number | null = 1, onSave: Save = nothing): Promise<Rendered> {
  await page?.unmount();
  page = await render(<Form row={row} version={version} onSave={onSave} />);
  return page;
}

const valueOf = (form: Rendered, name: string) => (form.byName("textbox", name) as HTMLInputElement).value;

beforeAll(() => openDrafts(7, [randomBytes(32).toString("base64")]));
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
});
afterEach(async () => {
  await page?.unmount();
  page = null;
  forgetDrafts(() => true);
});

describe("a form's draft", () => {
  it("comes back when the form opens again, and says so", async () => {
    const first = await open();
    await first.type(first.byName("textbox", "件名"), "庭の草取り");
    const again = await open();
    expect(valueOf(again, "件名")).toBe("庭の草取り");
    expect(again.root.textContent).toContain("下書きを復元しました");
  });

  it("is given up by 破棄: the server's values stand there again, and nothing is kept", async () => {
    const first = await open();
    await first.type(first.byName("textbox", "件名"), "庭の草取り");
    const again = await open();
    await again.click(again.byName("button", "破棄"));
    expect(valueOf(again, "件名")).toBe("草取り");
    expect(again.root.textContent).not.toContain("下書きを復元しました");
    expect(currentDrafts()).toEqual([]);
  });

  it("is gone once the server has it, and when everything typed was taken back", async () => {
    const form = await open();
    await form.type(form.byName("textbox", "件名"), "庭の草取り");
    expect(readDraft(PLACE)).not.toBeNull();
    await form.type(form.byName("textbox", "件名"), "草取り");
    expect(readDraft(PLACE)).toBeNull();
    await form.type(form.byName("textbox", "件名"), "剪定");
    await form.click(form.byName("button", "保存する"));
    expect(readDraft(PLACE)).toBeNull();
    expect(hasUnsavedWork()).toBe(false);
  });

  it("counts as unsaved work while it is on the screen, and only then", async () => {
    const form = await open();
    expect(hasUnsavedWork()).toBe(false);
    await form.type(form.byName("textbox", "件名"), "剪定");
    expect(hasUnsavedWork()).toBe(true);
    await form.unmount();
    page = null;
    expect(hasUnsavedWork()).toBe(false);
    expect(currentDrafts()).toHaveLength(1);
  });

  it("that holds nothing a form could show is dropped without a word", async () => {
    keepDraft({ ...PLACE, label: "", savedAt: 1, version: 1, base: ROW, values: ["草取り"] });
    const form = await open();
    expect(valueOf(form, "件名")).toBe("草取り");
    expect(form.root.textContent).not.toContain("下書きを復元しました");
    expect(currentDrafts()).toEqual([]);
  });

  it("begun on an older row leads into both versions instead of over the newer one", async () => {
    const first = await open();
    await first.type(first.byName("textbox", "件名"), "剪定");
    const saved = jest.fn<Promise<void>, Parameters<Save>>(nothing);
    const again = await open({ title: "伐採", note: "鍵は裏口" }, 2, saved);
    expect(again.root.textContent).toContain("先に内容を変更しました");
    await again.click(again.byName("button", "選んだ内容で保存する"));
    expect(saved).not.toHaveBeenCalled();
    expect(again.root.textContent).toContain("どちらを残すか選んでください。");
    await again.click(again.byName("radio", "あなたの入力剪定"));
    await again.click(again.byName("button", "選んだ内容で保存する"));
    expect(saved).toHaveBeenCalledWith({ title: "剪定", note: "鍵は裏口" }, 2);
    expect(currentDrafts()).toEqual([]);
  });

  it("begun on an older row that still says the same simply goes on from the newer one", async () => {
    const first = await open();
    await first.type(first.byName("textbox", "件名"), "剪定");
    const saved = jest.fn<Promise<void>, Parameters<Save>>(nothing);
    const again = await open(ROW, 4, saved);
    await again.click(again.byName("button", "保存する"));
    expect(saved).toHaveBeenCalledWith({ title: "剪定", note: "" }, 4);
  });
});

describe("a form whose row changes on the server", () => {
  const refusal = (values: Row, version: number) =>
    new ApiError("CONFLICT", 409, "", { reason: "version", current: { values, version } }, null);

  it("shows the newer row while nothing is typed", async () => {
    const form = await open();
    await form.rerender(<Form row={{ title: "伐採", note: "" }} version={2} onSave={nothing} />);
    expect(valueOf(form, "件名")).toBe("伐採");
  });

  it("keeps what is typed when a newer row arrives meanwhile, and still names the version it saw", async () => {
    const saved = jest.fn<Promise<void>, Parameters<Save>>(nothing);
    const form = await open();
    await form.type(form.byName("textbox", "件名"), "剪定");
    await form.rerender(<Form row={{ title: "伐採", note: "" }} version={2} onSave={saved} />);
    expect(valueOf(form, "件名")).toBe("剪定");
    await form.click(form.byName("button", "保存する"));
    expect(saved).toHaveBeenCalledWith({ title: "剪定", note: "" }, 1);
  });

  it("meets a refusal with both values, keeps mine, and saves on the newer version", async () => {
    const save = jest
      .fn<Promise<void>, Parameters<Save>>(nothing)
      .mockRejectedValueOnce(refusal({ title: "伐採", note: "急ぎ" }, 9));
    const form = await open(ROW, 1, save);
    await form.type(form.byName("textbox", "件名"), "剪定");
    await form.click(form.byName("button", "保存する"));
    expect(document.activeElement?.getAttribute("role")).toBe("group");
    await form.click(form.byName("button", "自分の入力で保存する"));
    expect(save).toHaveBeenLastCalledWith({ title: "剪定", note: "急ぎ" }, 9);
  });

  it("gives up mine for the newest row when that is wished", async () => {
    const save = jest
      .fn<Promise<void>, Parameters<Save>>(nothing)
      .mockRejectedValueOnce(refusal({ title: "伐採", note: "急ぎ" }, 9));
    const form = await open(ROW, 1, save);
    await form.type(form.byName("textbox", "件名"), "剪定");
    await form.click(form.byName("button", "保存する"));
    await form.click(form.byName("button", "最新の内容に合わせる"));
    expect([valueOf(form, "件名"), valueOf(form, "備考")]).toEqual(["伐採", "急ぎ"]);
    expect(currentDrafts()).toEqual([]);
    await form.click(form.byName("button", "保存する"));
    expect(save).toHaveBeenLastCalledWith({ title: "伐採", note: "急ぎ" }, 9);
  });
});
