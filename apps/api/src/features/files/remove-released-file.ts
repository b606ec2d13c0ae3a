import { systemScope } from "../../platform/db/scope";
import type { Services } from "../../services";
import { removeUnclaimed } from "./remove-unclaimed";
import { lockUnclaimed } from "./unclaimed.repository";

const SCOPE = systemScope("a photo that was dropped from its report is nobody's");

/** Removes a dropped photo, unless a report has taken it again. */
export async function removeReleasedFile(services: Services, fileId: number): Promise<void> {
  await services.db.write(SCOPE, async (tx) =>
    removeUnclaimed(services, tx, await lockUnclaimed(tx, fileId)),
  );
}
