import { z } from "zod";

const TYPE_WORDS: Record<string, string> = {
  string: "文字",
  number: "数値",
  int: "整数",
  boolean: "はい・いいえ",
  array: "一覧",
  object: "項目のまとまり",
};

/**
 * Sentences for the problems a schema does not word itself. Set once per process, because zod keeps
 * its fallback wording globally.
 */
export function speakJapanese(): void {
  z.config({
    customError: (issue) => {
      switch (issue.code) {
        case "invalid_type":
          return issue.input === undefined || issue.input === null
            ? "入力してください。"
            : `${TYPE_WORDS[issue.expected] ?? issue.expected}で入力してください。`;
        case "unrecognized_keys":
          return `受け付けていない項目です: ${issue.keys.slice(0, 5).join("、").slice(0, 200)}`;
        case "invalid_value":
          return "選択肢から選んでください。";
        case "too_big":
          return `${String(issue.maximum)}以下にしてください。`;
        case "too_small":
          return `${String(issue.minimum)}以上にしてください。`;
        default:
          return "入力内容を確認してください。";
      }
    },
  });
}
