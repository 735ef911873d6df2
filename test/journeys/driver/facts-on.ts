import type { CardJson } from '../../../src/emulator/connector/wire-activity.ts';

interface Fact {
  readonly title: string;
  readonly value: string;
}

/** The facts of a card as people read them: "Sent" → "37". */
export function factsOn(card: CardJson): Readonly<Record<string, string>> {
  const elements = (card.body ?? []) as readonly CardJson[];
  const facts = elements.flatMap((element) => (element.facts ?? []) as readonly Fact[]);
  return Object.fromEntries(facts.map(({ title, value }) => [title, value]));
}
