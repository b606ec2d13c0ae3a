/* Orders of rows, as lists of their ids. */

interface Row {
  id: number;
}

export const idsOf = (rows: readonly Row[]): number[] => rows.map(({ id }) => id);

/** The rows in an order that may be older than they are: what it does not know stands last. */
export function inOrder<R extends Row>(rows: readonly R[], order: readonly number[]): R[] {
  const known = order.flatMap((id) => rows.filter((row) => row.id === id));
  return [...known, ...rows.filter(({ id }) => !order.includes(id))];
}

export function moved(order: readonly number[], id: number, place: number): number[] {
  const others = order.filter((one) => one !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

export const isSameOrder = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((id, place) => id === other[place]);
