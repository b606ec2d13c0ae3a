import type { Failure, PageMeta } from "@magokoro/contract/core/envelope";
import { createAccessToken, createStepUp } from "./test-tokens";
import type { TestApi } from "./start-test-api";
import type { TestUser } from "./builders";
import type { UserType } from "@magokoro/domain/user/user-type";

export interface TestAnswer {
  status: number;
  headers: Headers;
  data: never;
  meta: PageMeta;
  error: Failure["error"];
  text: string;
}

interface RequestOptions {
  body?: unknown;
  rawBody?: string;
  headers?: Record<string, string>;
}

/** One signed-in person talking to the API over HTTP. */
export class TestClient {
  constructor(
    private readonly api: TestApi,
    private readonly token: string | null = null,
    private readonly stepUp: string | null = null,
  ) {}

  static async signedIn(api: TestApi, userType: UserType, user: TestUser): Promise<TestClient> {
    return new TestClient(api, await createAccessToken(api, userType, user));
  }

  /** The same person, having just proved again who they are. */
  async steppedUp(): Promise<TestClient> {
    return new TestClient(this.api, this.token, await createStepUp(this.api, this.token ?? ""));
  }

  get = (path: string, options: RequestOptions = {}) => this.send("GET", path, options);
  post = (path: string, body: unknown = {}, options: RequestOptions = {}) =>
    this.send("POST", path, { body, ...options });
  put = (path: string, body: unknown = {}, options: RequestOptions = {}) =>
    this.send("PUT", path, { body, ...options });
  delete = (path: string, options: RequestOptions = {}) => this.send("DELETE", path, options);

  async send(
    method: string,
    path: string,
    { body, rawBody, headers = {} }: RequestOptions,
  ): Promise<TestAnswer> {
    const payload = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(this.api.url + path, {
      method,
      headers: {
        ...(payload !== undefined && { "content-type": "application/json" }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(this.stepUp && { "x-step-up": this.stepUp }),
        ...headers,
      },
      ...(payload !== undefined && { body: payload }),
    });
    const text = await response.text();
    const json: Partial<TestAnswer> = text.startsWith("{") ? JSON.parse(text) : {};
    return { ...(json as TestAnswer), status: response.status, headers: response.headers, text };
  }
}
