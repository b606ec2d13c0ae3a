import type { Page } from "@playwright/test";
import type { Read } from "./screens";

/** Reads the API as the person signed in on a page; nobody signed in reads nothing. */
export function readerOf(page: Page): Read {
  let token: Promise<string> | undefined;
  return async (path) => {
    const authorization = `Bearer ${await (token ??= tokenOf(page))}`;
    const answer = await page.request.get(path, { headers: { authorization } });
    const { data } = await answer.json();
    return data;
  };
}

async function tokenOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await fetch("/api/auth/refresh", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const { data }: { data: { accessToken: string } } = await answer.json();
    return data.accessToken;
  });
}
