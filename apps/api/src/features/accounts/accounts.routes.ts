import * as contract from "@magokoro/contract/accounts/endpoints";
import { scopeOf } from "../../authz/scope";
import { route, type Route } from "../../gateway/route";
import { findPage } from "../../platform/db/list/find-page";
import type { Services } from "../../services";
import { ACCOUNTS } from "./account-list.repository";
import { pickConciergesWithoutAccount } from "./account-belonging.repository";
import { ACCOUNT_ACTS, actOnAccount } from "./act-on-account";
import { getAccountRow } from "./accounts.repository";
import { presentAccount } from "./accounts.presenter";
import { changeAccount, issueNewAccount } from "./save-account";

const ACTS = [
  [contract.deactivateAccount, ACCOUNT_ACTS.deactivate],
  [contract.activateAccount, ACCOUNT_ACTS.activate],
  [contract.unlockAccount, ACCOUNT_ACTS.unlock],
  [contract.sendAccountReset, ACCOUNT_ACTS.sendReset],
  [contract.endAccountSessions, ACCOUNT_ACTS.endSessions],
  [contract.resetAccountSecondFactor, ACCOUNT_ACTS.resetSecondFactor],
] as const;

export function accountRoutes(services: Services): Route[] {
  const { db, clock } = services;
  return [
    route(contract.listAccounts, async (actor, { query }) => {
      const viewer = { viewer: actor.userType, now: clock.now() };
      const { rows, meta } = await db.read(scopeOf(actor), (tx) => findPage(tx, ACCOUNTS, query, viewer));
      return { data: rows.map((row) => presentAccount(actor, row)), meta };
    }),
    route(contract.getAccount, async (actor, { params }) => {
      const row = await db.read(scopeOf(actor), (tx) => getAccountRow(tx, params.id, clock.now()));
      return { data: presentAccount(actor, row) };
    }),
    route(contract.issueAccount, async (actor, { body }) => ({
      data: await issueNewAccount(services, actor, body),
    })),
    route(contract.updateAccount, async (actor, { params, body }) => ({
      data: await changeAccount(services, actor, params.id, body),
    })),
    ...ACTS.map(([endpoint, act]) =>
      route(endpoint, async (actor, { params, body }) => ({
        data: await actOnAccount(services, actor, act, { id: params.id, version: body.version }),
      })),
    ),
    route(contract.pickAccountConcierges, async (actor, { query }) => ({
      data: await db.read(scopeOf(actor), (tx) => pickConciergesWithoutAccount(tx, query)),
    })),
  ];
}
