import { expect, test } from "@playwright/test";

test("requests alternate between the copies, and a session holds on all of them", async ({ page }) => {
  test.skip(process.env["E2E_STACK"] !== "1", "npm start runs one copy of each");
  const served = async (path: string) => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => page.request.get(path)));
    for (const answer of answers) expect(answer.ok()).toBe(true);
    return new Set(answers.map((answer) => answer.headers()["x-served-by"]));
  };
  expect((await served("/api/health/ready")).size).toBe(2);
  expect((await served("/login")).size).toBe(2);

  const login = await page.request.post("/api/auth/login", {
    data: { email: "operator@magokoro.example", password: "Magokoro-2026" },
  });
  const { accessToken } = (await login.json()).data as { accessToken: string };
  const headers = { authorization: `Bearer ${accessToken}` };
  const seen = new Set<string | undefined>();
  for (let asked = 0; asked < 4; asked += 1) {
    const answer = await page.request.get("/api/auth/me", { headers });
    expect(answer.status()).toBe(200);
    seen.add(answer.headers()["x-served-by"]);
  }
  expect(seen.size).toBe(2);
});
