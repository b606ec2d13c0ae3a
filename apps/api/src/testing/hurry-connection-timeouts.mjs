// @ts-check
/* Loaded before main.ts by slow-senders.api.test.ts: what the product (or Node, where the product says nothing)
   gives a slow sender passes twenty times faster, so that a minute is waited for in three seconds. */
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";

const SPEED = 20;
const NODE_DEFAULTS = {
  headersTimeout: 60_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 30_000,
};
const { createServer } = http;

http.createServer = /** @type {typeof createServer} */ (
  /** @param {any} first @param {any} [second] */
  (first, second) => {
    const [given, listener] = typeof first === "function" ? [{}, first] : [first ?? {}, second];
    const waits = Object.entries({ ...NODE_DEFAULTS, ...given }).filter(([name]) => name in NODE_DEFAULTS);
    const hurried = Object.fromEntries(waits.map(([name, wait]) => [name, Number(wait) / SPEED]));
    return createServer({ ...given, ...hurried }, listener);
  }
);
syncBuiltinESMExports();
