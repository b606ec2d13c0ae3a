import { readConfig } from "./config/config";
import { createServices } from "./create-services";
import { firstAdministratorCommand } from "./features/auth/first-administrator/first-administrator-command";
import { createLogger } from "./platform/log/logger";

/**
 * `node dist/first-administrator.mjs --email … --name … --kana …`: the account that nobody issues, on an empty
 * database. It needs what the API needs and signs in to the database as the API does.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const running = createServices(config, createLogger(config.LOG_LEVEL));
  try {
    const { code, text } = await firstAdministratorCommand(running.services, process.argv.slice(2));
    (code === 0 ? console.log : console.error)(text);
    process.exitCode = code;
  } finally {
    await running.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
