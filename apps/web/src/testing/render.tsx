import { act } from "react";
import { createRoot } from "react-dom/client";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

export interface Rendered {
  root: HTMLElement;
  /** The one control, button or text box with this name. */
  byName: (role: keyof typeof SELECTORS, name: string) => HTMLElement;
  click: (element: HTMLElement) => Promise<void>;
  type: (element: HTMLElement, text: string) => Promise<void>;
  rerender: (element: React.ReactNode) => Promise<void>;
  unmount: () => Promise<void>;
}

const SELECTORS = {
  button: "button:not([role=switch])",
  switch: "button[role=switch]",
  textbox: "input[type=text], textarea",
  radio: "input[type=radio]",
};

/** Renders into the document of jsdom; what a person does to it settles before the promise is fulfilled. */
export async function render(element: React.ReactNode): Promise<Rendered> {
  const root = document.createElement("div");
  document.body.append(root);
  const reactRoot = createRoot(root);
  await act(async () => reactRoot.render(element));
  return {
    root,
    byName(role, name) {
      // A dialog stands beside the page, not in it.
      const found = [...document.body.querySelectorAll<HTMLElement>(SELECTORS[role])].filter(
        (one) => nameOf(one) === name,
      );
      const [only] = found;
      if (!only || found.length > 1) throw new Error(`${found.length} of ${role} ${name}: ${root.innerHTML}`);
      return only;
    },
    click: (target) => act(async () => target.click()),
    type: (target, text) =>
      act(async () => {
        // React hears of a change only through the setter of the prototype.
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(target), "value")?.set?.call(target, text);
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    rerender: (next) => act(async () => reactRoot.render(next)),
    unmount: () =>
      act(async () => {
        reactRoot.unmount();
        root.remove();
      }),
  };
}

function nameOf(element: HTMLElement): string {
  const own = element.getAttribute("aria-label");
  if (own !== null) return own;
  const text = element instanceof HTMLButtonElement ? element : element.closest("label");
  return (text?.textContent ?? "").trim();
}
