import holidayJp from "@holiday-jp/holiday_jp";

/** Whether a day (YYYY-MM-DD) is a public holiday of Japan; known from 1970 to 2050. */
export const isHoliday = (date: string): boolean => Object.hasOwn(holidayJp.holidays, date);
