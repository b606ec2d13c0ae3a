import type { RequestHandler } from "express";
import helmet from "helmet";

/** An API answers data, never pages: nothing may be framed, sniffed, cached or run. */
export const setSecurityHeaders: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], frameAncestors: ["'none'"] },
    },
    xFrameOptions: { action: "deny" },
  }),
  (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  },
];
