import type { APIRequestContext } from "@playwright/test";

/** Reads the data of a path under /api, as the person signed in. */
export type Read = <T>(path: string) => Promise<T>;

interface ScreenContext {
  read: Read;
  request: APIRequestContext;
}

/** A page of the product, by its folder under `apps/web/src/app`, and where to see it in a certain state. */
export interface Screen {
  route: string;
  /** Left out where the route is the path. */
  path?: string | ((context: ScreenContext) => Promise<string>);
}

type Row = { id: number; customer: { id: number } | null };

/** A case of the role's own list that stands where `filter` says. */
const aCase =
  (role: string, filter: string, part = "") =>
  async ({ read }: ScreenContext): Promise<string> => {
    const [row] = await read<Row[]>(`/api/${role}/cases?limit=1&${filter}`);
    if (!row) throw new Error(`${role}: there is no case with ${filter}`);
    return `/${role}/cases/${row.id}${part}`;
  };

/** The report of a case of the office's list. */
const reportOf =
  (role: string) =>
  async ({ read }: ScreenContext): Promise<string> => {
    const [row] = await read<Row[]>(`/api/${role}/cases?limit=1&status=reported`);
    const detail = await read<{ report: { id: number } | null }>(`/api/${role}/cases/${row?.id}`);
    if (!detail.report) throw new Error(`${role}: there is no report`);
    return `/${role}/reports/${detail.report.id}`;
  };

const aRow =
  (list: string, pathOf: (id: number) => string) =>
  async ({ read }: ScreenContext): Promise<string> => {
    const [row] = await read<{ id: number }[]>(list);
    if (!row) throw new Error(`${list} is empty`);
    return pathOf(row.id);
  };

const cases = (role: string, statuses: readonly string[]): Screen[] =>
  statuses.map((status) => ({ route: `/${role}/cases/[id]`, path: aCase(role, `status=${status}`) }));

const customer = (role: string, part = ""): Screen => ({
  route: `/${role}/customers/[id]${part}`,
  path: aRow(`/api/${role}/customers?limit=1`, (id) => `/${role}/customers/${id}${part}`),
});

const concierge = (part = ""): Screen => ({
  route: `/partner/concierges/[id]${part}`,
  path: aRow("/api/partner/concierges?limit=1", (id) => `/partner/concierges/${id}${part}`),
});

const partner = (part: string): Screen => ({
  route: `/admin/partners${part}`,
  path: aRow("/api/admin/partners?limit=1", (id) => `/admin/partners${part.replace("[id]", String(id))}`),
});

const screens = (...routes: string[]): Screen[] => routes.map((route) => ({ route }));

/** Every page of the product; a test compares this with the folders of the web. */
export const SCREENS = {
  admin: [
    ...screens("/admin/dashboard", "/admin/cases", "/admin/customers", "/admin/accounts"),
    ...screens("/admin/partners", "/admin/partners/new"),
    partner("/[id]"),
    partner("/[id]/edit"),
    ...screens(
      "/admin/accounts/new",
      "/admin/audit-logs",
      "/admin/mail",
      "/admin/requests",
      "/admin/services",
      "/profile",
      "/second-factor/setup",
    ),
    { route: "/admin/accounts/[id]", path: "/admin/accounts/3" },
    { route: "/admin/master/[master]", path: "/admin/master/service-types" },
    ...cases("admin", ["reported"]),
    { route: "/admin/reports/[id]", path: reportOf("admin") },
    customer("admin"),
    { route: "/admin/partners/[id]/closing", path: "/admin/partners/1/closing" },
  ],
  operator: [
    ...screens("/operator/dashboard", "/operator/cases", "/operator/cases/new"),
    ...screens("/operator/customers", "/operator/customers/new"),
    { route: "/operator/cases", path: "/operator/cases?page=999&sort=nothing" },
    ...cases("operator", ["draft", "pending", "confirmed", "cancelled", "reported"]),
    { route: "/operator/cases/[id]/edit", path: aCase("operator", "status=confirmed", "/edit") },
    { route: "/operator/reports/[id]", path: reportOf("operator") },
    customer("operator"),
    customer("operator", "/edit"),
  ],
  partner: [
    ...screens("/partner/dashboard", "/partner/cases", "/partner/cases/new"),
    ...screens("/partner/concierges", "/partner/concierges/new"),
    concierge(),
    concierge("/edit"),
    ...screens("/partner/customers", "/partner/customers/new", "/partner/reports", "/partner/requests"),
    ...cases("partner", ["confirmed", "unassigned", "scheduled", "completed", "to_approve", "reported"]),
    { route: "/partner/cases/[id]/edit", path: aCase("partner", "status=confirmed", "/edit") },
    customer("partner"),
    customer("partner", "/edit"),
    ...screens("/partner/store", "/partner/store/edit"),
    {
      route: "/partner/reports/[id]",
      path: aRow("/api/partner/reports?status=submitted&limit=1", (id) => `/partner/reports/${id}`),
    },
    {
      route: "/partner/reports/[id]",
      path: aRow("/api/partner/reports?status=approved&limit=1", (id) => `/partner/reports/${id}`),
    },
  ],
  concierge: [
    ...screens("/concierge/dashboard", "/concierge/cases", "/concierge/reports", "/profile"),
    ...screens("/password/change"),
    ...cases("concierge", ["scheduled", "completed", "reported"]),
    {
      route: "/concierge/cases/[id]/report",
      path: aCase("concierge", "status=completed", "/report"),
    },
    {
      route: "/concierge/cases/[id]/report",
      path: aCase("concierge", "status=reported", "/report"),
    },
    {
      route: "/concierge/reports/[id]",
      path: aRow("/api/concierge/reports?limit=1", (id) => `/concierge/reports/${id}`),
    },
    {
      route: "/concierge/customers/[id]",
      path: async ({ read }) => {
        const [row] = await read<Row[]>("/api/concierge/cases?limit=1&status=scheduled");
        if (!row?.customer) throw new Error("concierge: there is no visit ahead");
        return `/concierge/customers/${row.customer.id}`;
      },
    },
  ],
  nobody: [
    { route: "/", path: "/" },
    { route: "/login", path: "/login?reason=expired" },
    ...screens("/about", "/password-reset", "/dev/mail", "/dev/mail/templates"),
    { route: "/password-reset/[token]", path: "/password-reset/used-long-ago" },
    { route: "/password-reset/[token]", path: resetLink },
    ...["401", "403", "404", "409", "429", "500", "offline"].map((code) => ({
      route: "/errors/[code]",
      path: `/errors/${code}`,
    })),
  ],
} as const satisfies Record<string, readonly Screen[]>;

/** A link that still works, from the mail that carries it. */
async function resetLink({ request }: ScreenContext): Promise<string> {
  const email = "partner2@magokoro.example";
  await request.post("/api/auth/password-reset", { data: { email } });
  for (let tries = 0; tries < 60; tries += 1) {
    const { data } = (await (await request.get("/api/dev/mails")).json()) as {
      data: { to: string; text: string }[];
    };
    const found = data.find(({ to, text }) => to === email && text.includes("/password-reset/"));
    const path = /\/password-reset\/\S+/.exec(found?.text ?? "")?.[0];
    if (path) return path;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("no mail with a reset link has come");
}
