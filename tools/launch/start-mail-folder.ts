import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { startMailCatcher, type CaughtMail, type MailCatcher } from "./start-mail-catcher";

/**
 * Takes every mail of a product that has no mail server yet and lays it in a folder, a file each, which only
 * the account that runs the product can read.
 */
export function startMailFolder(folder: string): Promise<MailCatcher> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  return startMailCatcher((mail) => {
    count += 1;
    const file = path.join(folder, fileName(mail, new Date(), count));
    return writeFile(file, asText(mail), { mode: 0o600, flag: "wx" });
  });
}

/** In the order of their coming. */
function fileName({ to }: CaughtMail, at: Date, count: number): string {
  const time = at.toISOString().replace(/[-:]/g, "").replace("T", "-").slice(0, 15);
  return `${time}-${String(count).padStart(4, "0")}-${to.replace(/[^\w.@-]/g, "_")}.txt`;
}

const asText = ({ from, to, subject, text }: CaughtMail) =>
  `差出人: ${from}\n宛先: ${to}\n件名: ${subject}\n\n${text}\n`;
