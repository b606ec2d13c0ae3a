import { notFound } from "next/navigation";

/** The id in a path; anything that cannot be one leads to the 404 page. */
export async function rowIdOf(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params;
  if (!/^[1-9]\d{0,9}$/.test(id)) notFound();
  return Number(id);
}
