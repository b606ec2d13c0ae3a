import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: ["@magokoro/contract", "@magokoro/domain"],
  reactStrictMode: true,
  turbopack: { root: path.resolve(import.meta.dirname, "../..") },
  // Types and lint are checked once, by `npm run check`.
  typescript: { ignoreBuildErrors: true },
};

export default config;
