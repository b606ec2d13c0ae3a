import { Fragment } from "react";

/** Words that part at their spaces and nowhere else: a day and its time. */
export function Pieces({ children }: { children: string }) {
  return children.split(" ").map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && " "}
      <span className="whitespace-nowrap">{piece}</span>
    </Fragment>
  ));
}
