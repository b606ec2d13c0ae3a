const CLOCK = /^(?:(午前|午後)\s*)?(\d{1,2})(?:[:.時](\d{1,2})?分?)?$/;
const DIGITS = /^(\d{1,2})(\d{2})$/;

/**
 * Reads a time of day as people write it: 9, 9:00, 900, 0900, 9時, 9時半, 午後6時, in either width. The answer is
 * HH:mm, up to 24:00; null where it says none.
 */
export function readTime(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace("半", "30分");
  const digits = DIGITS.exec(plain);
  if (digits && plain.length > 2) return timeOf(Number(digits[1]), Number(digits[2]));
  const clock = CLOCK.exec(plain);
  if (!clock) return null;
  const [, half, hour, minute = "0"] = clock;
  if (half && Number(hour) > 12) return null;
  return timeOf(half === "午後" ? Number(hour) + 12 : Number(hour), Number(minute));
}

function timeOf(hour: number, minute: number): string | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
