import commonPasswords from "./common-passwords.json";

export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_MAX_LENGTH = 128;
/** How many earlier passwords cannot be taken again. */
export const PASSWORD_HISTORY = 5;
const MIN_KINDS = 3;
const RUN = 3;

/** Each rule a password can break, with the sentence a person is shown. Source: quality.md, Security 8. */
export const PASSWORD_PROBLEMS = {
  too_short: `${PASSWORD_MIN_LENGTH}文字以上にしてください。`,
  too_long: `${PASSWORD_MAX_LENGTH}文字以内にしてください。`,
  too_few_kinds: "英大文字・英小文字・数字・記号のうち3種類以上を使ってください。",
  like_email: "メールアドレスと同じ文字列は使えません。",
  run: "同じ文字や連続した文字（aaa・123・abc など）を3つ以上続けないでください。",
  common: "よく使われる言葉を基にしたパスワードは使えません。",
} as const;

export type PasswordProblem = keyof typeof PASSWORD_PROBLEMS;

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9\s]/u];

const WORDS = new Set(commonPasswords.words.split(" "));
const MIXTURES = new Set(commonPasswords.mixtures.split(" "));

/** Characters as a person counts them, in the form that is hashed. */
const charactersOf = (password: string): string[] => [...password.normalize("NFKC")];

const countKinds = (password: string): number => KINDS.filter((kind) => kind.test(password)).length;

/** Three or more of the same, or of neighbours in the alphabet or the digits, up or down. */
function hasRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.toLowerCase().codePointAt(0) ?? 0);
  const isSeries = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return codes.some((code, at) => {
    const [second, third] = [codes[at + 1], codes[at + RUN - 1]];
    if (second === undefined || third === undefined) return false;
    const step = second - code;
    if (third - second !== step || Math.abs(step) > 1) return false;
    return step === 0 || [code, second, third].every(isSeries);
  });
}

/** The address, or the part before the @ where that is long enough to be told from chance. */
function isLikeEmail(password: string, email: string): boolean {
  const typed = password.toLowerCase();
  const address = email.trim().toLowerCase();
  const name = address.split("@")[0] ?? "";
  return (address !== "" && typed.includes(address)) || (name.length >= 4 && typed.includes(name));
}

const LEET: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

const lettersOf = (text: string): string => text.replace(/[^a-z]/g, "");

/** "P@ssw0rd-2026" is "password" with what everybody adds. */
function isCommon(password: string): boolean {
  const typed = password.toLowerCase();
  const core = typed.replace(/^[^a-z@$]+|[^a-z@$]+$/g, "");
  const unleeted = [...core].map((character) => LEET[character] ?? character).join("");
  return (
    MIXTURES.has(typed) ||
    MIXTURES.has(core) ||
    WORDS.has(lettersOf(typed)) ||
    WORDS.has(lettersOf(core)) ||
    WORDS.has(lettersOf(unleeted))
  );
}

/**
 * What is wrong with a password, all at once; empty when it is good. The one rule for the server and every
 * form; only the last five passwords are known to the server alone.
 * @param email of the account it is for; empty where it is not known.
 */
export function findPasswordProblems(password: string, email: string): PasswordProblem[] {
  const characters = charactersOf(password);
  const text = characters.join("");
  const broken: Record<PasswordProblem, boolean> = {
    too_short: characters.length < PASSWORD_MIN_LENGTH,
    too_long: characters.length > PASSWORD_MAX_LENGTH,
    too_few_kinds: countKinds(text) < MIN_KINDS,
    like_email: isLikeEmail(text, email),
    run: hasRun(characters),
    common: isCommon(text),
  };
  return (Object.keys(broken) as PasswordProblem[]).filter((problem) => broken[problem]);
}

/** 0 nothing typed, 1 refused, 2 good enough, 3 good, 4 strong. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4;

export const PASSWORD_STRENGTH_LABELS: Record<PasswordStrength, string> = {
  0: "未入力",
  1: "使用できません",
  2: "ふつう",
  3: "強い",
  4: "とても強い",
};

/** For the meter: what the policy refuses is never more than 1; length counts most beyond that. */
export function passwordStrength(password: string, email: string): PasswordStrength {
  if (password === "") return 0;
  if (findPasswordProblems(password, email).length > 0) return 1;
  const characters = charactersOf(password);
  const isVaried = new Set(characters).size >= 10;
  if (characters.length >= 16 && isVaried) return 4;
  return characters.length >= 12 ? 3 : 2;
}
