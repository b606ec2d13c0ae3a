import { versionBody } from "../core/fields";
import { scheduleBody } from "./case-body";
import { caseActionIn, getCaseIn, listCasesIn } from "./case-operations";

export const listConciergeCases = listCasesIn("concierge");
export const getConciergeCase = getCaseIn("concierge");

export const startVisit = caseActionIn(
  "concierge",
  "start",
  "Start the visit",
  "visits:perform",
  versionBody,
);
export const finishVisit = caseActionIn(
  "concierge",
  "finish",
  "Finish the visit",
  "visits:perform",
  versionBody,
);
export const undoVisitStep = caseActionIn(
  "concierge",
  "put-back",
  "Take back a start or a finish of the last seconds",
  "visits:perform",
  versionBody,
);
export const scheduleConciergeCase = caseActionIn(
  "concierge",
  "schedule",
  "Set or move the visit time",
  "cases:schedule",
  scheduleBody,
);
