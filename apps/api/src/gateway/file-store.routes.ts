import type { Request, Response, Router } from "express";
import { AppError, notFound } from "../platform/app-error";
import type { DiskBlobStore } from "../platform/files/disk-blob-store";
import type { LiveSessions } from "./guard-access";

/**
 * Where the files are on disk, the API itself takes and gives the bytes; the link's signature is the
 * permission. Not in the contract: with S3 these paths do not exist.
 */
export function mountFileStore(router: Router, store: DiskBlobStore, sessions: LiveSessions): void {
  router.put("/api/file-store/:token", async (request: Request<{ token: string }>, response: Response) => {
    const outcome = await store.receive(request.params.token, request).catch((error: unknown) => {
      throw error instanceof RangeError ? new AppError("PAYLOAD_TOO_LARGE", { cause: error }) : error;
    });
    if (outcome === "refused") throw notFound();
    response.status(204).end();
  });

  router.get("/api/file-store/:token", async (request: Request<{ token: string }>, response: Response) => {
    const file = await store.open(request.params.token);
    // The link dies with the session it was made for.
    if (!file || !(await sessions.isLive(file.sessionId))) throw notFound();
    response.setHeader("Content-Type", file.contentType);
    response.setHeader("Content-Length", String(file.byteSize));
    response.setHeader("Content-Disposition", "inline");
    response.setHeader("Cache-Control", "private, no-store");
    file.stream.on("error", () => response.destroy());
    file.stream.pipe(response);
  });
}
