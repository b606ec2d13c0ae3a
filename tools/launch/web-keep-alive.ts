import { IDLE_SECONDS } from "@magokoro/contract/core/idle-seconds";

/** For `next start`, which would close an idle connection after five seconds, before the proxy in front does. */
export const WEB_KEEP_ALIVE = ["--keepAliveTimeout", String(IDLE_SECONDS.server * 1000)];
