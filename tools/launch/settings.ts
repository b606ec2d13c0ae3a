import path from "node:path";
import { parseArgs } from "node:util";
import { StartupError } from "@magokoro/database/embedded/startup-error";

export interface LaunchSettings {
  isDev: boolean;
  /** Production mode on an empty database instead of the demonstration. */
  isEmpty: boolean;
  dataDir: string;
  port: number;
  apiPort: number;
  /** The arguments of `first-administrator.mjs`, where one is to be made. */
  administrator: string[] | null;
}

const OPTIONS = {
  dev: { type: "boolean" },
  empty: { type: "boolean" },
  "admin-email": { type: "string" },
  "admin-name": { type: "string" },
  "admin-kana": { type: "string" },
} as const;

/** What the arguments and the environment ask for. @throws StartupError for an argument there is not. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LaunchSettings {
  const given = readArguments(args);
  const isEmpty = given.empty === true;
  const administrator = (["email", "name", "kana"] as const).flatMap((name) => {
    const value = given[`admin-${name}`];
    return value === undefined ? [] : [`--${name}`, value];
  });
  if (administrator.length > 0 && !isEmpty)
    throw new StartupError("--admin-email, --admin-name and --admin-kana go with --empty alone.");
  return {
    isDev: given.dev === true,
    isEmpty,
    dataDir: path.resolve(environment["MAGOKORO_DATA_DIR"] ?? (isEmpty ? ".data-empty" : ".data")),
    port: Number(environment["PORT"] ?? 3000),
    apiPort: Number(environment["API_PORT"] ?? 4000),
    administrator: administrator.length > 0 ? administrator : null,
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (cause) {
    throw new StartupError(
      `${cause instanceof Error ? cause.message : "An argument is not known"}. Known: --dev, --empty, --admin-email, --admin-name, --admin-kana.`,
      { cause },
    );
  }
}
