import names from "./municipalities.json";

/** Cities, towns, villages and wards by prefecture, north to south, each with its reading. */
export const MUNICIPALITIES = Object.entries(names).map(([prefecture, rows]) => ({
  prefecture,
  cities: rows.map(([city = "", kana = ""]) => ({ city, kana })),
}));
