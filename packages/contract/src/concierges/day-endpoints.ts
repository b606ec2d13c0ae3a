import { z } from "zod";
import { changesOf } from "../core/changes";
import { defineEndpoint } from "../core/endpoint";
import { calendarDate, idParams, optionalText, rowIdText } from "../core/fields";
import { dayHours } from "../core/hours-fields";
import { conciergeDay } from "./concierge-response";

/* Single days on which a concierge is off, or works at other hours than usual. */

/** A day of this century: a week is counted on from it. */
const day = calendarDate.refine(
  (value) => value >= "2000-01-01" && value < "2100-01-01",
  "日付を確認してください。",
);

const dayParams = z.strictObject({ id: rowIdText, day });

/** Far enough back to put right what the month was closed with, and no further. */
export const DAYS_BACK = 31;

export const getConciergeWeek = defineEndpoint({
  id: "partnerConciergeWeek.get",
  method: "GET",
  path: "/api/partner/concierges/{id}/days",
  summary: "Seven days from a day on: the usual hours, what differs, and what is booked",
  tag: "concierges",
  access: { permission: "concierges:read" },
  params: idParams,
  query: z.strictObject({ from: day }),
  response: z.array(conciergeDay),
});

/** The same twice is one. */
export const setConciergeDay = defineEndpoint({
  id: "partnerConciergeDays.set",
  method: "PUT",
  path: "/api/partner/concierges/{id}/days/{day}",
  summary: "Off on a day, or at other hours; what is booked then stays booked",
  tag: "concierges",
  access: { permission: "concierges:write" },
  params: dayParams,
  body: z.strictObject({ hours: dayHours, ...changesOf({ note: optionalText(200) }) }),
  response: conciergeDay,
});

export const clearConciergeDay = defineEndpoint({
  id: "partnerConciergeDays.clear",
  method: "DELETE",
  path: "/api/partner/concierges/{id}/days/{day}",
  summary: "A day is as usual again",
  tag: "concierges",
  access: { permission: "concierges:write" },
  params: dayParams,
  response: conciergeDay,
});
