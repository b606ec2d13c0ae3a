import type { APIRequestContext } from "@playwright/test";
import { PASSWORD } from "./sign-in";

interface Visit {
  id: number;
  version: number;
}

/**
 * A visit of the demo's concierge that is over and not reported yet: one that lies ahead is started and
 * finished, so that those the demo brings along stay for whoever looks at them.
 */
export async function finishedVisit(request: APIRequestContext): Promise<number> {
  const login = await request.post("/api/auth/login", {
    data: { email: "concierge@magokoro.example", password: PASSWORD },
  });
  const { accessToken } = (await login.json()).data as { accessToken: string };
  const headers = { authorization: `Bearer ${accessToken}` };
  const list = await request.get("/api/concierge/cases?status=scheduled&sort=visitStart&order=desc&limit=1", {
    headers,
  });
  const [ahead] = (await list.json()).data as Visit[];
  if (!ahead) throw new Error("the demo's concierge has no visit ahead");
  const { id } = ahead;
  let { version } = ahead;
  for (const step of ["start", "finish"]) {
    const answer = await request.post(`/api/concierge/cases/${id}/${step}`, { headers, data: { version } });
    if (!answer.ok()) throw new Error(`${step} answered ${answer.status()}`);
    ({ version } = (await answer.json()).data as Visit);
  }
  return id;
}
