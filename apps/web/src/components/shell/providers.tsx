"use client";

import { speakJapanese } from "@magokoro/contract/core/japanese-messages";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { Toaster } from "sonner";
import { ApiError } from "@/lib/api-error";
import { StepUpDialog } from "./step-up-dialog";

speakJapanese();

const RETRIED = ["NETWORK", "UNAVAILABLE"];

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a signal a call fails and says so; paused, it would leave the old rows standing as if new.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 10_000,
        retry: (count, error) => count < 2 && error instanceof ApiError && RETRIED.includes(error.code),
      },
    },
  });
}

export function Providers({ children }: { children: React.ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      {children}
      <StepUpDialog />
      <Toaster theme="system" position="bottom-right" duration={3000} containerAriaLabel="お知らせ" />
    </QueryClientProvider>
  );
}
