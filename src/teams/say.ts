/**
 * A few words where no card can be. The pressed card stays: the answer is 'below', or (taking longer than Teams waits)
 * follows in 'oneMoment'. A search found nothing, or could not be answered.
 */
export type Say = (what: 'below' | 'oneMoment' | 'nothingFound' | 'searchFailed', locale: string) => string;
