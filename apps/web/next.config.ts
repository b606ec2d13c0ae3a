import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: ["@magokoro/contract", "@magokoro/domain"],
  reactStrictMode: true,
  // For the image: a server that brings only what it needs. `npm start` runs from the checkout.
  ...(process.env["NEXT_STANDALONE"] === "1" && {
    output: "standalone",
    outputFileTracingRoot: path.resolve(import.meta.dirname, "../.."),
  }),
  // Photos come resized from the API; nothing is left for the server to do.
  images: { unoptimized: true },
  /** Static files do not pass the proxy, which sets these and the rest for pages. */
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
      ],
    },
  ],
  turbopack: { root: path.resolve(import.meta.dirname, "../..") },
  // Types and lint are checked once, by `npm run check`.
  typescript: { ignoreBuildErrors: true },
};

export default config;
