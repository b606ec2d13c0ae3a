import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams, rowIdText, versionBody } from "../core/fields";
import { pickFields } from "../core/pick-query";
import { RECORD_TAGS } from "../core/tags";
import { issueAccountBody, updateAccountBody } from "./account-body";
import { accountList } from "./account-list";
import { account } from "./account-response";

const reads = { permission: "accounts:read" } as const;
const writes = { permission: "accounts:write", needsStepUp: true } as const;

/** A helper who has an account is no longer free for one, and most acts send the person a mail. */
const ACCOUNT_TOUCHES = ["accounts", "concierges", "mails", ...RECORD_TAGS] as const;

export const listAccounts = defineEndpoint({
  id: "adminAccounts.find",
  method: "GET",
  path: "/api/admin/accounts",
  summary: "Accounts by name, kana or mail",
  tag: "accounts",
  access: reads,
  query: accountList.query,
  response: z.array(account),
  paged: true,
});

export const getAccount = defineEndpoint({
  id: "adminAccounts.get",
  method: "GET",
  path: "/api/admin/accounts/{id}",
  summary: "One account",
  tag: "accounts",
  access: reads,
  params: idParams,
  response: account,
});

export const issueAccount = defineEndpoint({
  id: "adminAccounts.issue",
  method: "POST",
  path: "/api/admin/accounts",
  summary: "Issue an account; its first password goes out by mail",
  tag: "accounts",
  touches: ACCOUNT_TOUCHES,
  access: writes,
  body: issueAccountBody,
  response: account,
  status: 201,
});

export const updateAccount = defineEndpoint({
  id: "adminAccounts.update",
  method: "PUT",
  path: "/api/admin/accounts/{id}",
  summary: "Change an account; another type, store or mail address ends its sessions",
  tag: "accounts",
  touches: ACCOUNT_TOUCHES,
  access: writes,
  params: idParams,
  body: updateAccountBody,
  response: account,
});

function actOn<const Act extends string>(act: Act, summary: string) {
  return defineEndpoint({
    id: `adminAccounts.${act.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    method: "POST",
    path: `/api/admin/accounts/{id}/${act}`,
    summary,
    tag: "accounts",
    touches: ACCOUNT_TOUCHES,
    access: writes,
    params: idParams,
    body: versionBody,
    response: account,
  });
}

export const deactivateAccount = actOn("deactivate", "Keep an account out from now on; its sessions end");
export const activateAccount = actOn("activate", "Let a deactivated account in again");
export const unlockAccount = actOn("unlock", "Lift the locks of failed sign-ins");
export const sendAccountReset = actOn("send-reset", "Send the reset link to the account's address");
export const endAccountSessions = actOn("end-sessions", "Sign every device of an account out");
export const resetAccountSecondFactor = actOn("reset-second-factor", "Remove the factor of a lost phone");

/** Helpers an account can be issued for. */
export const pickAccountConcierges = defineEndpoint({
  id: "adminAccounts.concierges",
  method: "GET",
  path: "/api/admin/account-concierges",
  summary: "Active concierges of a store that have no account yet, at most twenty; or the one with an id",
  tag: "concierges",
  access: reads,
  query: z.strictObject({ ...pickFields, partnerId: rowIdText }),
  response: z.array(
    z.object({ id: z.int(), name: z.string(), kana: z.string(), email: z.string(), note: z.string() }),
  ),
});
