/**
 * For how many seconds each part keeps a connection on which nothing happens, from front to back. Whoever
 * sends next must be the one that lets go: otherwise a request meets a connection that the part behind is
 * just closing, and becomes a 502. So each is smaller than the next.
 */
export const IDLE_SECONDS = {
  /** What stands before the copies: AWS's load balancer, nginx towards its upstreams, the front door. */
  proxy: 60,
  /** The API, the web, and nginx or the front door towards whoever stands before them. */
  server: 75,
} as const;
