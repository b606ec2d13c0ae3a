import { bearer, type Attack } from "./forge-token";

/** No, or not quite, a token where one belongs. */
export const BY_FORM: Record<string, Attack> = {
  "no token": () => ({}),
  "an empty header": () => ({ authorization: "" }),
  "Bearer and nothing": () => ({ authorization: "Bearer" }),
  garbage: () => bearer("garbage"),
  "two dots": () => bearer(".."),
  "bytes beyond ASCII": () => bearer("\u00ff\u00fe.\u00e9.\u00a0"),
  "8 kB of nothing": () => bearer(`${"A".repeat(4_000)}.${"A".repeat(4_000)}.A`),
  "no scheme": ({ genuine }) => ({ authorization: genuine }),
  "bearer in small letters": ({ genuine }) => ({ authorization: `bearer ${genuine}` }),
  "BEARER in capitals": ({ genuine }) => ({ authorization: `BEARER ${genuine}` }),
  "another scheme": ({ genuine }) => ({ authorization: `Token ${genuine}` }),
  "Basic with the token as password": ({ genuine }) => ({
    authorization: `Basic ${Buffer.from(`token:${genuine}`).toString("base64")}`,
  }),
  "two spaces": ({ genuine }) => bearer(` ${genuine}`),
  "a tab": ({ genuine }) => ({ authorization: `Bearer\t${genuine}` }),
  "a space within": ({ genuine }) => bearer(genuine.replace(".", ". ")),
  "quotation marks": ({ genuine }) => bearer(`"${genuine}"`),
  "base64 filling": ({ genuine }) => bearer(`${genuine}==`),
  "something behind it": ({ genuine }) => bearer(`${genuine}, realm=x`),
  "the same token twice": ({ genuine }) => bearer(`${genuine} ${genuine}`),
  "two tokens, a good one second": ({ genuine }) => ({ authorization: `Bearer garbage, Bearer ${genuine}` }),
  "a fourth part": ({ genuine }) => bearer(`${genuine}.e30`),
  "no signature": ({ genuine }) => bearer(genuine.replace(/[^.]+$/, "")),
  "two parts": ({ genuine }) => bearer(genuine.replace(/\.[^.]+$/, "")),
  "a signature cut short": ({ genuine }) => bearer(genuine.slice(0, -1)),
  "a body cut short": ({ genuine }) => bearer(genuine.replace(/.(?=\.[^.]+$)/, "")),
  "one other letter": ({ genuine }) =>
    bearer(genuine.replace(/.{5}$/, (end) => (end[0] === "A" ? "B" : "A") + end.slice(1))),
  "a good one in the query": ({ genuine }) => ({ query: `?access_token=${genuine}&token=${genuine}` }),
  "a good one in a cookie": ({ genuine }) => ({
    headers: { cookie: `access_token=${genuine}; magokoro-refresh=${genuine}` },
  }),
  "a good one in headers of other products": ({ genuine }) => ({
    headers: {
      "x-access-token": genuine,
      "x-authorization": `Bearer ${genuine}`,
      "proxy-authorization": `Bearer ${genuine}`,
    },
  }),
  "a ticket for the second factor": ({ tickets }) => bearer(tickets.secondFactor),
  "a ticket for a dangerous act": ({ tickets }) => bearer(tickets.stepUp),
  "a refresh token": ({ refreshToken }) => bearer(refreshToken),
  "a refresh token three times": ({ refreshToken }) =>
    bearer([refreshToken, refreshToken, refreshToken].join(".")),
  "a refresh token in the cookie": ({ refreshToken }) => ({
    headers: { cookie: `magokoro-refresh=${refreshToken}` },
  }),
};
