import { Fragment } from "react";

/** Names one after the other; a line ends between two of them, never inside one. */
export function Names({ children }: { children: readonly string[] }) {
  if (children.length === 0) return "—";
  return children.map((name, index) => (
    <Fragment key={index}>
      {index > 0 && "、"}
      <span className="whitespace-nowrap">{name}</span>
    </Fragment>
  ));
}
