import { createServer } from "node:net";
import { StartupError } from "@magokoro/database/embedded/startup-error";

/** @throws StartupError when somebody listens there already. */
export function assertPortFree(port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === "EADDRINUSE" ? "is already in use" : "cannot be used";
      reject(
        new StartupError(
          `Port ${port} ${reason}; end the other program or set ${variable} to another port.`,
          { cause },
        ),
      );
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
