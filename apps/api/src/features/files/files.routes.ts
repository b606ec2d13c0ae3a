import * as contract from "@magokoro/contract/files/endpoints";
import { scopeOf } from "../../authz/scope";
import { roomRoutes, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { completeUpload } from "./complete-upload";
import { createUpload } from "./create-upload";
import { getReadableFile } from "./files.repository";

const LINK_SECONDS = 60;

export function fileRoutes(services: Services): Route[] {
  return [
    ...roomRoutes(contract.createUpload, async (actor, { body }) => ({
      data: await createUpload(services, actor, body),
    })),
    ...roomRoutes(contract.completeUpload, async (actor, { params }) => ({
      data: await completeUpload(services, actor, params.id),
    })),
    ...roomRoutes(contract.getFile, async (actor, { params }) => {
      const { key, contentType } = await services.db.read(scopeOf(actor), (tx) =>
        getReadableFile(tx, params.id),
      );
      const { sessionId } = actor;
      const link = await services.files.createDownload({
        key,
        contentType,
        sessionId,
        expiresInSeconds: LINK_SECONDS,
      });
      return { data: { url: link.url, contentType, expiresAt: link.expiresAt.toISOString() } };
    }),
  ];
}
