import type { Page } from "@playwright/test";

/**
 * Doubles the size of the root's text, as a person's setting does, and tells the words that did not follow:
 * their size is given in pixels.
 */
export function textThatStays(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    const hasWords = (element: Element) =>
      Array.from(element.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
      );
    const before = Array.from(document.querySelectorAll("body *"))
      .filter((element) => hasWords(element) && element.checkVisibility() && !element.matches("option"))
      .map((element) => ({ element, size: sizeOf(element) }));
    document.documentElement.style.setProperty("font-size", "200%");
    const stayed = () =>
      before.filter(({ element, size }) => element.isConnected && Math.abs(sizeOf(element) - 2 * size) > 0.1);
    // Reduced motion makes every change a transition of a millisecond, which ends with a frame or several.
    for (let tries = 0; tries < 30 && stayed().length > 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return stayed().map(({ element, size }) => `${size} px: ${element.textContent?.trim().slice(0, 30)}`);
  });
}
