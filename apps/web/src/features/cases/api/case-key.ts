import { getCase } from "@magokoro/contract/cases/endpoints";
import type { UserType } from "@magokoro/domain/user/user-type";
import { readKey } from "@/lib/api/read-key";

/** What the page of a case shows. */
export const caseKey = (room: UserType, id: number) => readKey(getCase.in[room], { params: { id } });

/** For an act on a case that answers the case as it now stands. */
export const onCase = (room: UserType, id: number) => ({ params: { id }, shows: caseKey(room, id) });
