/** @jest-environment jsdom */
import { findCases } from "@magokoro/contract/cases/endpoints";
import { useListRead } from "@/lib/api/use-list-read";
import { openPage } from "@/testing/open-page";
import { useCase } from "./use-case";

function ListAndCase() {
  const list = useListRead(findCases.in.concierge, {});
  const { data } = useCase("concierge", 7);
  return `${list.data?.data.map(({ isChanged }) => (isChanged ? "変更あり" : "—")).join()}／${data?.title}`;
}

it("opened, a changed case is no longer marked in the lists, and is not opened twice", async () => {
  let isChanged = true;
  const page = await openPage(<ListAndCase />, {
    "GET /api/concierge/cases": () => ({ data: [{ id: 7, isChanged }] }),
    "GET /api/concierge/cases/7": () => {
      isChanged = false;
      return { data: { title: "草取り", isChanged: true } };
    },
  });
  expect(page.root.textContent).toBe("—／草取り");
  expect(page.asked.filter(({ call }) => call.endsWith("/7"))).toHaveLength(1);
  await page.close();
});
