import { parseArgs } from "node:util";
import { AppError } from "../../../platform/app-error";
import type { Services } from "../../../services";
import { LINK_MINUTES } from "../password/reset-password";
import { linkFirstAdministratorAgain, makeFirstAdministrator } from "./make-first-administrator";

export const USAGE = `使い方:
  --email <メールアドレス> --name <氏名> --kana <ふりがな>   最初の管理者を作成し、パスワードを決めるリンクを表示します
  --again --email <メールアドレス>                          まだ一度もログインしていない管理者に、リンクを出し直します`;

const OPTIONS = {
  email: { type: "string" },
  name: { type: "string" },
  kana: { type: "string" },
  again: { type: "boolean" },
} as const;

/** The fields of a refusal by what was typed for them. */
const ARGUMENTS: Record<string, string> = { email: "--email", name: "--name", nameKana: "--kana" };

interface Said {
  code: 0 | 1;
  /** What goes to whoever asked, and nowhere else: it holds the link. */
  text: string;
}

/** The command without its process: what it answers to its arguments. Other failures are thrown. */
export async function firstAdministratorCommand(
  services: Pick<Services, "db" | "clock" | "config">,
  args: readonly string[],
): Promise<Said> {
  const given = readArguments(args);
  if (!given) return { code: 1, text: USAGE };
  const { email = "", name = "", kana = "", again = false } = given;
  try {
    const token = again
      ? await linkFirstAdministratorAgain(services, email)
      : await makeFirstAdministrator(services, { email, name, nameKana: kana });
    const link = new URL(`/password-reset/${token}`, services.config.WEB_ORIGIN);
    return {
      code: 0,
      text: `次のリンクを開いて、パスワードを決めてください（${LINK_MINUTES}分以内に1回だけ使えます）。\n\n  ${link.toString()}\n`,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: 1, text: sentencesOf(error).join("\n") };
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return null;
  }
}

function sentencesOf({ message, details }: AppError): string[] {
  const problems = Object.entries(details ?? {});
  return problems.length === 0
    ? [message]
    : problems.map(([field, sentence]) => `${ARGUMENTS[field] ?? field}: ${String(sentence)}`);
}
