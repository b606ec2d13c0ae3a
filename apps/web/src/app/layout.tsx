import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { Providers } from "@/components/shell/providers";
import { DraftKeepers } from "./draft-keepers";
import "./globals.css";

export const metadata: Metadata = {
  title: "まごころサポート",
  description: "シニアのくらしを支える、まごころサポートの業務システムです。",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: "#2b3a4b",
};

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  // Reading the request makes each page carry its own nonce of the content security policy.
  await headers();
  return (
    <html lang="ja">
      <body className="font-sans">
        <DraftKeepers />
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
