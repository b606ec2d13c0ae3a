/** The time a move would book. */
export interface WishedVisit {
  conciergeIds: readonly number[];
  start: Date;
  end: Date;
  exceptCaseId: number;
}
