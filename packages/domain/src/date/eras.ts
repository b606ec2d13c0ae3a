/** First days of the eras, latest first. Meiji was counted from New Year of its first (lunar) year. */
export const ERAS = [
  { name: "令和", letter: "R", from: "2019-05-01" },
  { name: "平成", letter: "H", from: "1989-01-08" },
  { name: "昭和", letter: "S", from: "1926-12-25" },
  { name: "大正", letter: "T", from: "1912-07-30" },
  { name: "明治", letter: "M", from: "1868-01-25" },
] as const;

export type Era = (typeof ERAS)[number];
