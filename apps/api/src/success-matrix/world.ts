import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { UserType } from "@magokoro/domain/user/user-type";
import type { CaseStatus } from "@magokoro/domain/case/case-status";
import { customerSearchKeys } from "@magokoro/domain/customer/customer-search-keys";
import type { ReportStatus } from "@magokoro/domain/report/report-status";
import { startOfTokyoDay, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { OpenedSession, SessionSummary } from "../platform/sessions/session-store";
import {
  buildCase,
  buildConcierge,
  buildCustomer,
  buildReport,
  buildPartner,
  buildUser,
  type TestUser,
} from "../testing/builders";
import type { TestApi } from "../testing/start-test-api";
import { TestClient } from "../testing/test-client";
import { createAccessToken } from "../testing/test-tokens";
import { LookBehind } from "./look-behind";

export type Role = UserType | "nobody";

/** A store and one concierge of it: whose side a row is on. */
export interface Side {
  partnerId: number;
  conciergeId: number;
}

type Values = Record<string, unknown>;

const PERSON = {
  givenName: "花子",
  familyNameKana: "みほん",
  givenNameKana: "はなこ",
  prefecture: "東京都",
  city: "世田谷区",
  addressLine: "桜丘1-2-3",
  building: null,
  homePhone: null,
  mobilePhone: null,
  contacts: [],
};

const HOUR = 60 * 60 * 1000;
let worlds = 0;

/**
 * Where one example plays: somebody of the role, with a store of their own, in a database that others use
 * too. Rows are on the asker's side unless a stranger's is given.
 */
export class World extends LookBehind {
  private visits = 0;

  private constructor(
    override readonly api: TestApi,
    readonly role: Role,
    /** Who asks; for `nobody`, an operator who is not signed in. */
    readonly me: TestUser,
    readonly token: string | null,
    /** The asker's own store and concierge; the office has some as well, to send work to. */
    readonly own: Side,
    /** In the name of each customer and the title of each case of this world, and of no other. */
    readonly word: string,
    /** An address nobody else asks from, so that limits do not add up. */
    readonly ip: string,
  ) {
    super(api);
  }

  static async build(api: TestApi, role: Role): Promise<World> {
    const number = (worlds += 1);
    const me = await buildUser(api.owner, role === "nobody" ? "operator" : role);
    const partnerId = me.partnerId ?? (await buildPartner(api.owner));
    const conciergeId = me.conciergeId ?? (await buildConcierge(api.owner, partnerId));
    const token = role === "nobody" ? null : await createAccessToken(api, role, me);
    const word = `見本${String(number).padStart(4, "0")}`;
    return new World(
      api,
      role,
      me,
      token,
      { partnerId, conciergeId },
      word,
      `10.9.${number >> 8}.${number & 255}`,
    );
  }

  /** Operators and administrators see every store. */
  get isOffice(): boolean {
    return this.role === "operator" || this.role === "admin";
  }

  /** The asker, who has just proved again who they are where the operation wants that. */
  clientFor({ access }: AnyEndpoint, token = this.token): TestClient | Promise<TestClient> {
    const client = new TestClient(this.api, token);
    return access !== "public" && access.needsStepUp ? client.steppedUp() : client;
  }

  async stranger(): Promise<Side> {
    const partnerId = await buildPartner(this.api.owner);
    return { partnerId, conciergeId: await buildConcierge(this.api.owner, partnerId) };
  }

  /** Found by the word of this world. */
  customer(values: Values = {}, side = this.own): Promise<number> {
    const { searchName, searchGrams } = customerSearchKeys({ ...PERSON, familyName: this.word });
    return buildCustomer(this.api.owner, {
      family_name: this.word,
      given_name: PERSON.givenName,
      family_name_kana: PERSON.familyNameKana,
      search_name: searchName,
      search_grams: searchGrams,
      partner_id: side.partnerId,
      ...values,
    });
  }

  /** A case as it looks in a status: with a store from `confirmed` on, a concierge and a time from `assigned` on. */
  async case(status: CaseStatus, values: Values = {}, side = this.own): Promise<number> {
    const customerId = await this.customer({}, side);
    return buildCase(this.api.owner, {
      created_by: this.me.id,
      customer_id: customerId,
      status,
      title: this.word,
      search_text: this.word,
      ...this.valuesIn(status, side),
      ...values,
    });
  }

  /** A report with its case, as both look in a status of the report. */
  async report(
    status: ReportStatus,
    values: Values = {},
    side = this.own,
  ): Promise<{ id: number; caseId: number }> {
    const isFiled = status === "submitted" || status === "approved";
    const caseId = await this.case(
      isFiled ? "reported" : "completed",
      { report_approved: status === "approved" },
      side,
    );
    const row = await this.row("SELECT customer_id FROM cases WHERE id = $1", [caseId]);
    const id = await buildReport(this.api.owner, {
      case_id: caseId,
      customer_id: Number(row["customer_id"]),
      partner_id: side.partnerId,
      reporter_id: side.conciergeId,
      primary_concierge_id: side.conciergeId,
      status,
      conversation: "お元気でした。",
      ...(status !== "draft" && {
        submitted_at: new Date(),
        primary_rate_bp: 2_000,
        performer_rate_bp: 4_000,
      }),
      ...values,
    });
    return { id, caseId };
  }

  private valuesIn(status: CaseStatus, { partnerId, conciergeId }: Side): Values {
    if (status === "draft")
      return { case_number: null, partner_id: this.role === "partner" ? partnerId : null };
    if (status === "pending") return {};
    if (status === "confirmed") return { partner_id: partnerId };
    return {
      partner_id: partnerId,
      assignee_ids: [conciergeId],
      primary_concierge_id: conciergeId,
      ...this.visit(),
    };
  }

  /** An hour of today in Tokyo that nobody of this world is booked for yet. */
  private visit(): Values {
    const start = startOfTokyoDay(tokyoDate(new Date())).getTime() + (8 + this.visits++) * HOUR;
    return { visit_start: new Date(start), visit_end: new Date(start + HOUR) };
  }

  openSession({ id } = this.me): Promise<OpenedSession> {
    return this.api.running.services.sessions.open(id, { userAgent: "test", ip: "127.0.0.1" });
  }

  /** Where somebody is signed in. */
  sessions({ id } = this.me): Promise<SessionSummary[]> {
    return this.api.running.services.sessions.list(id);
  }
}
