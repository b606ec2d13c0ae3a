import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in";
import { takePicture } from "../support/take-picture";

test("headquarters' pages", async ({ browser }) => {
  const admin = await signIn(browser, "admin");
  await admin.setViewportSize({ width: 1200, height: 780 });
  await admin.goto("/admin/partners");
  await expect(admin.getByText("P0005").first()).toBeVisible();
  await takePicture(admin, "partners");
  await admin.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(admin.getByRole("heading", { level: 1, name: /世田谷店/ })).toBeVisible();
  await takePicture(admin, "partner");
  await admin.goto("/admin/requests");
  await expect(admin.getByRole("button", { name: /の依頼を見る/ }).first()).toBeVisible();
  await takePicture(admin, "requests");
});

test("a store's pages", async ({ browser }) => {
  const partner = await signIn(browser, "partner");
  await partner.setViewportSize({ width: 1200, height: 780 });
  await partner.goto("/partner/store");
  await expect(partner.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(partner.getByRole("main").getByText("回答期限").first()).toBeVisible();
  await takePicture(partner, "store");
  await partner.goto("/partner/concierges");
  await expect(partner.getByRole("row").nth(1)).toBeVisible();
  // A month that is over has numbers, whatever day the pictures are taken.
  await partner.getByRole("button", { name: "前の月" }).click();
  await expect(partner.getByText(/[1-9]\d*円/).first()).toBeVisible();
  await takePicture(partner, "concierges");
  await partner.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(partner.getByRole("heading", { level: 1, name: /青木|さん/ })).toBeVisible();
  await takePicture(partner, "concierge");
});
