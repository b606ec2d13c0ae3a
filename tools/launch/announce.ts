import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@magokoro/database/demo/demo-accounts";

/** The few lines a person needs once everything runs. */
export function announce({
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
