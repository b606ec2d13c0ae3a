import fc from "fast-check";
import { INITIAL_PASSWORD_LENGTH, createInitialPassword } from "./initial-password";
import {
  PASSWORD_PROBLEMS,
  findPasswordProblems,
  passwordStrength,
  type PasswordProblem,
} from "./password-policy";

const EMAIL = "hanako.sato@example.jp";

describe("the password policy", () => {
  it.each([
    "Magokoro-2026",
    "Kaede7-mori",
    "ひらがな-Aa9x",
    "Zq8!wnxr",
    `Aa1-${"kaede-".repeat(20)}`,
    "pa5s-Phr4se of mine",
  ])("takes %s", (password) => expect(findPasswordProblems(password, EMAIL)).toEqual([]));

  it.each<[string, PasswordProblem[]]>([
    ["Aa1-xyx", ["too_short"]],
    [`Aa1-${"xy".repeat(63)}`, ["too_long"]],
    ["kaedemori7", ["too_few_kinds"]],
    ["KAEDEMORI-", ["too_few_kinds"]],
    ["かえでともみじと杉", ["too_few_kinds"]],
    ["Hanako.sato-7x", ["like_email"]],
    ["x-HANAKO.SATO@example.jp1", ["like_email"]],
    ["Kaede777-mori", ["run"]],
    ["Kaede-mori-123", ["run"]],
    ["Kaede-mori-987", ["run"]],
    ["Kaede-Abc-mo9", ["run"]],
    ["Kaede---mo9", ["run"]],
    ["Password-2026", ["common"]],
    ["P@ssw0rd!", ["common"]],
    ["2026-Sunshine", ["common"]],
    ["1QAZ2wsx", ["common"]],
    ["1Qaz2wsx!", ["common"]],
    ["", ["too_short", "too_few_kinds"]],
  ])("refuses %j for %j", (password, problems) => {
    expect(findPasswordProblems(password, EMAIL)).toEqual(problems);
  });

  it("counts characters, not code units, and full-width letters as the letters they are", () => {
    expect(findPasswordProblems("Ａａ１-Ｋｍ９ｘ", EMAIL)).toEqual([]);
    expect(findPasswordProblems(`Aa1-${"😀🍊".repeat(62)}`, EMAIL)).toEqual([]);
    expect(findPasswordProblems("Aa1-😀🍊🍎", EMAIL)).toEqual(["too_short"]);
  });

  it("does not take neighbours beyond the alphabet and the digits for a run", () => {
    expect(findPasswordProblems("Kaede/09:mori", "")).toEqual([]);
    expect(findPasswordProblems("Kaede-yz{mo9", "")).toEqual([]);
  });

  it("lets a short name before the @ be part of a password", () => {
    expect(findPasswordProblems("Kaede-joe-9mori", "joe@example.jp")).toEqual([]);
    expect(findPasswordProblems("Kaede-9mori", "")).toEqual([]);
  });

  it("has a sentence for every problem it names, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.emailAddress(), (password, email) => {
        for (const problem of findPasswordProblems(password, email))
          expect(PASSWORD_PROBLEMS[problem]).toMatch(/。$/);
      }),
    );
  });
});

describe("the strength of a password", () => {
  it.each([
    ["", 0],
    ["Password-2026", 1],
    ["Kaede7-mo", 2],
    ["Kaede7-morino", 3],
    ["Kaede7-kaKaede7-ka", 3],
    ["Kaede7-mori no kawa", 4],
  ])("of %j is %d", (password, strength) => expect(passwordStrength(password, EMAIL)).toBe(strength));

  it("is never more than refused where the policy refuses", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (password) => {
        const isRefused = findPasswordProblems(password, EMAIL).length > 0;
        expect(passwordStrength(password, EMAIL) <= 1).toBe(isRefused);
      }),
    );
  });
});

describe("the first password of an account", () => {
  it("has twelve characters, passes the policy and differs each time", () => {
    const made = Array.from({ length: 300 }, () =>
      createInitialPassword(EMAIL, (max) => Math.floor(Math.random() * max)),
    );
    for (const password of made) {
      expect(password).toHaveLength(INITIAL_PASSWORD_LENGTH);
      expect(findPasswordProblems(password, EMAIL)).toEqual([]);
      expect(password).not.toMatch(/[0Oo1lI]/);
    }
    expect(new Set(made).size).toBe(made.length);
  });

  it("is drawn again when the draw does not pass", () => {
    const draws = [0];
    const pattern = [0, 24, 48, 56, 2, 26, 50, 58, 4, 28, 52, 60];
    let at = -12;
    const password = createInitialPassword(EMAIL, () => {
      at += 1;
      return at <= 0 ? (draws[0] ?? 0) : (pattern[(at - 1) % pattern.length] ?? 0);
    });
    expect(password).toHaveLength(12);
    expect(findPasswordProblems(password, EMAIL)).toEqual([]);
  });
});
