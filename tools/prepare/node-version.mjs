// @ts-check
const MINIMUM = [20, 19];

/** One clear sentence instead of a syntax error somewhere. */
export function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNewEnough = major > (MINIMUM[0] ?? 0) || (major === MINIMUM[0] && minor >= (MINIMUM[1] ?? 0));
  if (isNewEnough) return;
  console.error(`Node.js ${MINIMUM.join(".")} or newer is needed; this is ${process.versions.node}.`);
  console.error(`Node.js ${MINIMUM.join(".")} 以上が必要です（現在: ${process.versions.node}）。`);
  process.exit(1);
}
