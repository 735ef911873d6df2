import { readCardTemplates } from '../../../src/rendering/card-templates.ts';

/** Every verb that some card of cards/ can send: what people can press, and what forged presses would name. */
export function verbsOfCards(): readonly string[] {
  const text = JSON.stringify([...readCardTemplates('cards').values()]);
  return [...new Set([...text.matchAll(/"verb":"([^"]+)"/g)].map(([, verb = '']) => verb))].toSorted();
}
