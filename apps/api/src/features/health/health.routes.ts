import { getLiveness, getReadiness } from "@magokoro/contract/health/endpoints";
import { publicRoute, type Route } from "../../gateway/route";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";

const CHECK_MS = 2_500;

/** Liveness asks nobody; readiness asks each system, briefly. */
export function healthRoutes(services: Services, isStopping: () => boolean): Route[] {
  return [
    publicRoute(getLiveness, async () => ({ data: { status: "ok" as const } })),
    publicRoute(getReadiness, async () => {
      if (isStopping()) throw new AppError("UNAVAILABLE", { retryAfterSeconds: 5 });
      await Promise.all([
        inTime("database", services.db.ping()),
        inTime("sessions", services.sessions.isLive("00000000-0000-4000-8000-000000000000")),
        inTime("files", services.files.ping()),
      ]);
      return {
        data: {
          status: "ok" as const,
          checks: { database: "ok" as const, sessions: "ok" as const, files: "ok" as const },
        },
      };
    }),
  ];
}

async function inTime(system: string, check: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${system} does not answer`)), CHECK_MS);
  });
  try {
    await Promise.race([check, late]);
  } catch (cause) {
    throw new AppError("UNAVAILABLE", {
      message: `${system}に接続できません。`,
      cause,
      retryAfterSeconds: 5,
    });
  } finally {
    clearTimeout(timer);
  }
}
