import { systemScope } from "../../platform/db/scope";
import type { Services } from "../../services";
import { forgetOldResets } from "./password/passwords.repository";
import { forgetOldGuards } from "./sign-in/login-guards.repository";

const SCOPE = systemScope("what is out of date belongs to nobody's request");
const KEEP_DAYS = 90;

/** Reset links nobody can use and sign-in guards nobody has touched for a quarter of a year. */
export async function forgetOldCredentials(services: Services): Promise<{ resets: number; guards: number }> {
  const before = new Date(services.clock.now().getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000);
  return services.db.write(SCOPE, async (tx) => ({
    resets: await forgetOldResets(tx, before),
    guards: await forgetOldGuards(tx, before),
  }));
}
