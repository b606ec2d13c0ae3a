import type { Logger } from "pino";

const MAX_STOP_MS = 24_000;

type Step = () => void | Promise<void> | undefined;

/**
 * On SIGTERM or SIGINT runs the steps one after the other: no new requests, the running ones to their
 * end, then the worker, then the connections. A second signal, or 24 s, ends it at once.
 */
export function stopInOrder(
  logger: Logger,
  steps: readonly Step[],
  whileWaiting: () => void = () => undefined,
): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    logger.info("stopping");
    setTimeout(() => process.exit(1), MAX_STOP_MS).unref();
    const idle = setInterval(whileWaiting, 100);
    for (const step of steps) {
      await Promise.resolve(step()).catch((error: unknown) =>
        logger.error({ err: error }, "a step of stopping failed"),
      );
    }
    clearInterval(idle);
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}
