/** Tells the present moment. Handed in wherever a rule depends on time, so that a test can freeze it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
