import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@magokoro/database/demo/demo-accounts";

/** The few lines a person needs once the demonstration runs. */
export function announceDemo({
  origin,
  apiPort,
  seconds,
}: {
  origin: string;
  apiPort: number;
  seconds: number;
}): void {
  const accounts = DEMO_ACCOUNTS.map(({ label, email }) => `    ${email.padEnd(32)}${label}`);
  const lines = [
    "",
    `まごころサポート is ready (${seconds.toFixed(1)} s):  ${origin}`,
    "",
    `  Demo accounts, password ${DEMO_PASSWORD}:`,
    ...accounts,
    "",
    `  Mail is kept, never sent:  ${origin}/dev/mail`,
    `  API documentation:         ${origin}/api/docs   (API on port ${apiPort})`,
    "  Stop with Ctrl-C.",
    "",
  ];
  console.log(lines.join("\n"));
}

interface RunningEmpty {
  origin: string;
  seconds: number;
  dataDir: string;
  /** Null where a mail server is configured. */
  mailDir: string | null;
  isMakingAdministrator: boolean;
}

/** As above, for a product that began empty. */
export function announceEmpty({
  origin,
  seconds,
  dataDir,
  mailDir,
  isMakingAdministrator,
}: RunningEmpty): void {
  const first = [
    "",
    "  The first administrator, while there is none:",
    '    npm run admin:first -- --email you@example.jp --name "本部 太郎" --kana "ほんぶ たろう"',
  ];
  const lines = [
    "",
    `まごころサポート is ready (${seconds.toFixed(1)} s):  ${origin}`,
    "",
    `  Production mode, without demo data. Everything is kept in ${dataDir}`,
    mailDir === null
      ? "  Mail is sent as MAIL_TRANSPORT says."
      : `  Mail is not sent but kept, a file each:  ${mailDir}   (to send it: MAIL_TRANSPORT=smtp, SMTP_URL)`,
    ...(isMakingAdministrator ? [] : first),
    "",
    "  Stop with Ctrl-C.",
    "",
  ];
  console.log(lines.join("\n"));
}
