/** What may be known of somebody who asks, and every value it can have. An article's variants are chosen by these. */
export const SITUATIONS = {
  /** The device they write from, or the only kind they have. */
  platform: ['iphone', 'android', 'windows', 'mac', 'other'],
  /** What the tenant's policy lets them register. */
  allowed: ['synced', 'device-bound', 'none'],
  /** Whether they have a passkey. */
  registered: ['yes', 'no'],
  /** Whether they hold special rights in Entra. */
  role: ['privileged', 'everyone'],
  /** When they were announced to: not yet, in the last two weeks, or before. */
  wave: ['none', 'recent', 'long-ago'],
} as const;

export type Aspect = keyof typeof SITUATIONS;

/** What is known of one person; an aspect that is not known is not there. */
export type Situation = { readonly [A in Aspect]?: (typeof SITUATIONS)[A][number] };

/** What must be known for a variant: each aspect has one of these values. */
export type Condition = { readonly [A in Aspect]?: readonly (typeof SITUATIONS)[A][number][] };

/** Whether a condition holds. What is not known fulfils nothing, so that doubt leads to the text for everybody. */
export function holds(condition: Condition, situation: Situation): boolean {
  return (Object.keys(condition) as Aspect[]).every((aspect) => {
    const wanted: readonly string[] | undefined = condition[aspect];
    const known = situation[aspect];
    return wanted === undefined || (known !== undefined && wanted.includes(known));
  });
}
