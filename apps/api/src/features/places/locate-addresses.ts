import { systemScope } from "../../platform/db/scope";
import type { Services } from "../../services";
import { locate, presentLocation, type LocationColumns } from "./locate";
import { findUnlocated, keepLocations, type LocatedTable, type UnlocatedRow } from "./unlocated.repository";

// Locating a row takes up to 0.2 ms; nobody waits for a batch.
const BATCH = 250;
const DAYS = 3;
const SCOPE = systemScope("addresses of before there were locations get theirs");

/**
 * The job: whoever has no location yet gets it, in short transactions, from whichever row it was stopped at the
 * last time: a row that has its location is not looked at again. @returns how many rows got one
 */
export async function locateAddresses(
  services: Services,
  batch = BATCH,
): Promise<Record<LocatedTable, number>> {
  return {
    partners: await locateAll(services, "partners", batch),
    customers: await locateAll(services, "customers", batch),
  };
}

async function locateAll(services: Services, table: LocatedTable, limit: number): Promise<number> {
  const changedSince = new Date(services.clock.now().getTime() - DAYS * 24 * 60 * 60 * 1000);
  let located = 0;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const from: number = after;
    const last = await services.db.write(SCOPE, async (tx) => {
      const rows = await findUnlocated(tx, table, from, { changedSince, limit });
      const changed = rows.map((row) => ({ ...row, found: foundFor(row) })).filter(isNews);
      if (changed.length > 0) located += await keepLocations(tx, table, changed);
      return rows.at(-1)?.id;
    });
    after = last;
  }
  return located;
}

/** Coordinates of before there was a precision were set by somebody. */
function foundFor(row: UnlocatedRow): LocationColumns {
  const { latitude, longitude, locationPrecision } = row;
  if (locationPrecision === null && presentLocation(row))
    return { latitude, longitude, locationPrecision: "point" };
  const found = locate(row);
  return {
    latitude: found?.latitude ?? null,
    longitude: found?.longitude ?? null,
    locationPrecision: found?.precision ?? null,
  };
}

const isNews = ({ found, ...row }: UnlocatedRow & { found: LocationColumns }) =>
  found.latitude !== row.latitude ||
  found.longitude !== row.longitude ||
  found.locationPrecision !== row.locationPrecision;
