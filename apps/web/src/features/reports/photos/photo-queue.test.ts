import { ApiError } from "@/lib/api-error";
import type { KeptPhoto } from "@/lib/drafts/kept-photos";
import { PhotoQueue, type PhotoMeans } from "./photo-queue";

const FOREVER = new AbortController().signal;
const file = (name: string) => new File([name], name, { type: "image/jpeg" });
const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A server whose answers the test gives, photo by photo, and a device that remembers. */
function queueWith(change: Partial<PhotoMeans> = {}) {
  const device = new Map<string, KeptPhoto>();
  const answers: { text: string; done: (fileId: number) => void; fail: (error: unknown) => void }[] = [];
  const sent: number[] = [];
  const queue = new PhotoQueue({
    shrink: (chosen) => Promise.resolve(chosen),
    send: async (photo) => {
      const text = await photo.text();
      return new Promise((done, fail) => answers.push({ text, done, fail }));
    },
    keep: (photo) => Promise.resolve(void device.set(photo.id, photo)),
    drop: (id) => Promise.resolve(void device.delete(id)),
    onSent: (fileId) => void sent.push(fileId),
    sentenceOf: (error) => (error instanceof Error ? error.message : ""),
    pause: () => Promise.resolve(),
    ...change,
  });
  const answerOf = async (text: string) => {
    for (let turn = 0; turn < 50; turn += 1) {
      const found = answers.findIndex((answer) => answer.text === text);
      const [answer] = found === -1 ? [] : answers.splice(found, 1);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error(`${text} is not being sent`);
  };
  return { queue, device, sent, answers, answerOf };
}

const brokenLine = () => new ApiError("NETWORK", 0, "通信できませんでした。", undefined, null);
const refusal = () => new ApiError("VALIDATION_ERROR", 400, "写真ではありません。", undefined, null);

describe("photos on their way", () => {
  it("are waited for, those still being shrunk too, and counted", async () => {
    let shrunk: (photo: Blob) => void = () => undefined;
    const { queue, sent, answerOf } = queueWith({
      shrink: (chosen) =>
        chosen.name === "2" ? new Promise((resolve) => (shrunk = resolve)) : Promise.resolve(chosen),
    });
    queue.add([file("1"), file("2")]);
    const settled = queue.settle(FOREVER);
    expect(queue.progress).toEqual({ at: 1, of: 2 });
    (await answerOf("1")).done(11);
    await turns();
    expect(queue.progress).toEqual({ at: 2, of: 2 });
    shrunk(new Blob(["2"]));
    (await answerOf("2")).done(12);
    await expect(settled).resolves.toBe(true);
    expect([queue.progress, sent]).toEqual([null, [11, 12]]);
  });

  it("do not hold each other up: one that hangs leaves the way to the next", async () => {
    const { queue, sent, answerOf } = queueWith();
    queue.add([file("hangs"), file("2"), file("3")]);
    (await answerOf("2")).done(12);
    (await answerOf("3")).done(13);
    await turns();
    expect(sent).toEqual([12, 13]);
    expect(queue.isUnderWay).toBe(true);
  });

  it("are tried again by themselves on a weak line, then wait for their person", async () => {
    const { queue, answerOf } = queueWith();
    queue.add([file("1")]);
    const settled = queue.settle(FOREVER);
    for (let time = 0; time < 3; time += 1) (await answerOf("1")).fail(brokenLine());
    await expect(settled).resolves.toBe(false);
    expect(queue.stuck).toMatchObject([{ state: "failed", problem: "通信できませんでした。" }]);
    queue.retryAll();
    (await answerOf("1")).done(11);
    await expect(queue.settle(FOREVER)).resolves.toBe(true);
  });

  it("are not tried again when the server has refused them, and can be taken off", async () => {
    const { queue, device, answerOf, answers } = queueWith();
    queue.add([file("1")]);
    (await answerOf("1")).fail(refusal());
    await expect(queue.settle(FOREVER)).resolves.toBe(false);
    expect(answers).toEqual([]);
    queue.removeStuck();
    expect([queue.photos(), device.size]).toEqual([[], 0]);
    await expect(queue.settle(FOREVER)).resolves.toBe(true);
  });

  it("that cannot be read stay with their sentence until they are taken off", async () => {
    const { queue } = queueWith({ shrink: () => Promise.reject(new Error("読み取れませんでした。")) });
    queue.add([file("1")]);
    await expect(queue.settle(FOREVER)).resolves.toBe(false);
    expect(queue.stuck).toMatchObject([{ state: "unreadable", problem: "読み取れませんでした。" }]);
  });

  it("stay on the device from the shrinking until the report is kept, and go on in the next page", async () => {
    const first = queueWith();
    first.queue.add([file("1"), file("2")]);
    (await first.answerOf("1")).done(11);
    await turns();
    const late = await first.answerOf("2");
    first.queue.stop();
    late.done(99);
    await turns();
    expect(first.sent).toEqual([11]);
    const kept = [...first.device.values()];
    expect(kept).toMatchObject([{ fileId: 11, photo: null }, { fileId: null }]);

    const next = queueWith();
    next.queue.resume(kept);
    (await next.answerOf("2")).done(12);
    await expect(next.queue.settle(FOREVER)).resolves.toBe(true);
    expect(next.sent).toEqual([11, 12]);
    for (const photo of kept) next.device.set(photo.id, photo);
    next.queue.forgetSent(() => true);
    expect([next.queue.photos(), next.device.size]).toEqual([[], 0]);
  });

  it("are on the device as sent before the form names them: no page sends one twice", async () => {
    const { queue, device, answerOf } = queueWith({
      onSent: () => expect([...device.values()]).toMatchObject([{ fileId: 11, photo: null }]),
    });
    queue.add([file("1")]);
    (await answerOf("1")).done(11);
    await expect(queue.settle(FOREVER)).resolves.toBe(true);
    expect.assertions(2);
  });

  it("that are taken off while they arrive leave nothing on the device", async () => {
    const { queue, device, sent, answerOf } = queueWith();
    queue.add([file("1")]);
    const answer = await answerOf("1");
    for (const { id } of queue.photos()) queue.remove(id);
    answer.done(11);
    await turns();
    expect([sent, device.size]).toEqual([[], 0]);
  });

  it("never count as sent when the page goes while they are waited for", async () => {
    const { queue } = queueWith();
    queue.add([file("1")]);
    const settled = queue.settle(FOREVER);
    queue.stop();
    await expect(settled).resolves.toBe(false);
  });

  it("let the waiting be stopped and go on by themselves", async () => {
    const { queue, sent, answerOf } = queueWith();
    queue.add([file("1")]);
    const waiter = new AbortController();
    const settled = queue.settle(waiter.signal);
    waiter.abort();
    await expect(settled).resolves.toBe(false);
    (await answerOf("1")).done(11);
    await turns();
    expect(sent).toEqual([11]);
  });

  it("chosen later are counted by themselves", async () => {
    const { queue, answerOf } = queueWith();
    queue.add([file("1")]);
    (await answerOf("1")).done(11);
    await queue.settle(FOREVER);
    queue.add([file("2"), file("3")]);
    expect(queue.progress).toEqual({ at: 1, of: 2 });
  });
});
