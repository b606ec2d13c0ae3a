import { parseCookies } from "./cookies";

describe("cookies", () => {
  it.each<[string | undefined, Record<string, string>]>([
    [undefined, {}],
    ["", {}],
    ["refresh=abc", { refresh: "abc" }],
    ["a=1; refresh=abc;b=2", { a: "1", refresh: "abc", b: "2" }],
    ["  a = 1 ;", { a: "1" }],
    ["token=a=b==", { token: "a=b==" }],
    ["empty=", { empty: "" }],
    ["no equals sign", {}],
    ["=nameless", {}],
    [";;;", {}],
  ])("of %j are %j", (header, expected) => {
    expect({ ...parseCookies(header) }).toEqual(expected);
  });

  it("keep the first of a name, so that a planted second one changes nothing", () => {
    expect(parseCookies("refresh=real; refresh=planted")["refresh"]).toBe("real");
  });

  it("cannot reach the prototype", () => {
    const cookies = parseCookies("__proto__=x; constructor=y; toString=z");
    expect(cookies["__proto__"]).toBe("x");
    expect(cookies["constructor"]).toBe("y");
    expect(parseCookies("a=1")["constructor"]).toBeUndefined();
    expect(Object.prototype.toString.call({})).toBe("[object Object]");
  });

  it("of a very long header are read in no time", () => {
    const header = "a=1;".repeat(100_000);
    const startedAt = performance.now();
    parseCookies(header);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
