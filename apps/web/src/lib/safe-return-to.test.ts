import { safeReturnTo } from "./safe-return-to";

describe("safeReturnTo", () => {
  it("keeps a path of this site with its query", () => {
    expect(safeReturnTo("/operator/cases?page=2")).toBe("/operator/cases?page=2");
  });

  it.each([
    null,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/a\nb",
  ])("drops %p", (value) => {
    expect(safeReturnTo(value)).toBeNull();
  });
});
