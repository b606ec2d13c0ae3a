import { QueryClientProvider } from "@tanstack/react-query";
import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import { act } from "react";
import { createQueryClient } from "@/lib/api/query-client";
import { installBrowserCrypto } from "./browser-crypto";
import { render, type Rendered } from "./render";
import { serveApi, type Answers, type Asked } from "./serve-api";

export interface OpenPage extends Pick<Rendered, "root" | "byName"> {
  asked: Asked[];
  /** What the API was asked since the last time this was looked at. */
  news: () => string[];
  /** Until every answer that is there has been shown. */
  settle: () => Promise<void>;
  press: (button: string) => Promise<void>;
  flip: (name: string) => Promise<void>;
  /** Where the page has led so far. */
  visited: string[];
  close: () => Promise<void>;
}

/** A part of the web as its pages have it: with what it reads kept, a router, and an API that answers. */
export async function openPage(element: React.ReactNode, answers: Answers): Promise<OpenPage> {
  installBrowserCrypto();
  const api = serveApi(answers);
  const visited: string[] = [];
  const goTo = (path: string) => void visited.push(path);
  const stay = () => undefined;
  const router: AppRouterInstance = {
    push: goTo,
    replace: goTo,
    back: stay,
    forward: stay,
    refresh: stay,
    prefetch: stay,
    bfcacheId: "test",
  };
  const { root, byName, click, unmount } = await render(
    <AppRouterContext.Provider value={router}>
      <QueryClientProvider client={createQueryClient()}>{element}</QueryClientProvider>
    </AppRouterContext.Provider>,
  );
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  const clickOn = async (target: HTMLElement) => {
    await click(target);
    await settle();
  };
  await settle();
  api.news();
  return {
    root,
    byName,
    asked: api.asked,
    news: api.news,
    settle,
    press: (name) => clickOn(byName("button", name)),
    flip: (name) => clickOn(byName("switch", name)),
    visited,
    close: async () => {
      await unmount();
      api.restore();
    },
  };
}
