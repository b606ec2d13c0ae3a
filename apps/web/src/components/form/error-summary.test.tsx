/** @jest-environment jsdom */
import { render } from "@/testing/render";
import { ErrorSummary } from "./error-summary";

const MISSING = { path: "title", label: "件名", sentence: "入力してください。" };
const at = (refusals: number, problems = [MISSING]) => (
  <ErrorSummary form={{ refusals, problems, idOf: (path) => path }} />
);

describe("the summary of what is to mend", () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = jest.fn();
  });

  it("takes the focus once what is wrong is known, be it a moment after the try", async () => {
    const page = await render(at(0, []));
    await page.rerender(at(1, []));
    expect(document.activeElement).toBe(document.body);
    await page.rerender(at(1));
    expect(document.activeElement?.textContent).toContain("件名：入力してください。");
    await page.unmount();
  });

  it("leaves the focus where it is while nobody has tried, and while things are being mended", async () => {
    const page = await render(at(0));
    expect(document.activeElement).toBe(document.body);
    await page.rerender(at(1));
    (document.activeElement as HTMLElement).blur();
    await page.rerender(at(1, [MISSING, { ...MISSING, path: "note" }]));
    expect(document.activeElement).toBe(document.body);
    await page.unmount();
  });
});
