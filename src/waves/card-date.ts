/** A moment as cards format it: Teams takes ISO without milliseconds only. */
export const cardDate = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
