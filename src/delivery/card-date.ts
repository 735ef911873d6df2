/** A moment as cards take it: Teams' DATE() and TIME() know ISO 8601 without milliseconds only. */
export const cardDate = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
