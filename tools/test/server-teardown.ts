import { rmSync } from "node:fs";

export default async function tearDownServers(): Promise<void> {
  await globalThis.embeddedPostgresForTests?.stop();
  const folder = process.env["TEST_FOLDER"];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
