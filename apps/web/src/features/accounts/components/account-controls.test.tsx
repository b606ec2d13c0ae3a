/** @jest-environment jsdom */
import type { Account } from "@magokoro/contract/accounts/account-response";
import { listAccounts } from "@magokoro/contract/accounts/endpoints";
import { toast } from "sonner";
import { useListRead } from "@/lib/api/use-list-read";
import { openPage, type OpenPage } from "@/testing/open-page";
import { refused, saidLater, type Answers } from "@/testing/serve-api";
import { AccountControls } from "./account-controls";

const ACCOUNT: Account = {
  id: 7,
  email: "sato@example.jp",
  name: "佐藤",
  nameKana: "サトウ",
  userType: "operator",
  partner: null,
  concierge: null,
  state: "active",
  mustChangePassword: false,
  hasSecondFactor: false,
  lastLoginAt: null,
  createdAt: "2026-01-01T00:00:00Z",
  version: 3,
  isSelf: false,
  can: ["deactivate"],
};
const DISABLED: Account = { ...ACCOUNT, state: "disabled", version: 4, can: ["activate"] };
const SWITCH = "佐藤さんのアカウントを有効にする";
const LIST = "GET /api/admin/accounts";
const OFF = "POST /api/admin/accounts/7/deactivate";
const ON = "POST /api/admin/accounts/7/activate";

function List() {
  const { data } = useListRead(listAccounts, {});
  return data?.data.map((account) => <AccountControls key={account.id} account={account} />);
}

describe("the switch of an account", () => {
  let page: OpenPage;
  const open = async (answers: Answers) => {
    page = await openPage(<List />, answers);
  };
  const isOn = () => page.byName("switch", SWITCH).getAttribute("aria-checked") === "true";
  afterEach(() => page.close());

  it("is off as soon as that was confirmed, and takes no second tap until it is true", async () => {
    const answer = saidLater();
    let row = ACCOUNT;
    await open({ [LIST]: () => ({ data: [row] }), [OFF]: () => answer.said });
    await page.flip(SWITCH);
    expect(isOn()).toBe(true);
    expect(page.news()).toEqual([]);
    await page.press("無効にする");
    expect(isOn()).toBe(false);
    await page.flip(SWITCH);
    row = DISABLED;
    answer.say({ data: DISABLED });
    await page.settle();
    expect(isOn()).toBe(false);
    expect(page.news()).toEqual([OFF, LIST]);
  });

  it("goes back with a sentence when it is refused, and the row is asked for anew", async () => {
    const told = jest.spyOn(toast, "error");
    await open({
      [LIST]: () => ({ data: [DISABLED] }),
      [ON]: () => refused("CONFLICT", "ほかの管理者が先に変更しました。"),
    });
    await page.flip(SWITCH);
    expect(isOn()).toBe(false);
    expect(told).toHaveBeenCalledWith("ほかの管理者が先に変更しました。表示を元に戻しました。", {
      duration: 8_000,
    });
    expect(page.news()).toEqual([ON, LIST]);
  });
});
