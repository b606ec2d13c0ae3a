import type { APIRequestContext } from "@playwright/test";
import { PASSWORD } from "./sign-in";

/** A visit of the demo's concierge that is over and not reported yet; the demo has several. */
export async function finishedVisit(request: APIRequestContext): Promise<number> {
  const login = await request.post("/api/auth/login", {
    data: { email: "concierge@magokoro.example", password: PASSWORD },
  });
  const { accessToken } = (await login.json()).data as { accessToken: string };
  const list = await request.get("/api/concierge/cases?limit=100", {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const visits = (await list.json()).data as { id: number; status: string }[];
  const visit = visits.find(({ status }) => status === "completed");
  if (!visit) throw new Error("the demo has no visit left to be reported");
  return visit.id;
}
