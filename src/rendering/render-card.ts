import { Template } from 'adaptivecards-templating';
import type { CardMessage } from '../delivery/card-message.ts';
import { PermanentFailure } from '../kernel/failures.ts';
import { addFallbacks } from './add-fallbacks.ts';
import type { CardTemplates } from './card-templates.ts';
import { escapeData } from './escape-markdown.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { fillSlots, type StringsFor } from './strings.ts';

export interface RenderedCard {
  /** Adaptive Card JSON, schema 1.5. */
  readonly content: Readonly<Record<string, unknown>>;
  /** One plain sentence for the notification and for clients that show no cards. */
  readonly summary: string;
}

export type RenderCard = (message: CardMessage) => RenderedCard;

/**
 * Fills a card's template. It is expanded twice: with the data as it is, and with the data escaped. Where Teams renders
 * markdown the escaped text is taken; ids, links, inputs and button titles keep theirs.
 */
export function cardRenderer(templates: CardTemplates, stringsFor: StringsFor): RenderCard {
  return ({ card, data, locale }) => {
    const template = templates.get(card);
    if (!template) throw new PermanentFailure(`There is no card cards/${card}.json`);
    const strings = stringsFor(card.split('/')[0] ?? card, locale);
    const expand = (root: Readonly<Record<string, unknown>>): unknown =>
      new Template(structuredClone(template)).expand({ $root: { ...root, t: fillSlots(strings, root) } });
    const whole = takeMarkdownFrom(expand(escapeData(data)), expand(data), card);
    const content = addFallbacks(splitParagraphs(whole)) as RenderedCard['content'];
    return { content, summary: String(content.fallbackText ?? '') };
  };
}

/** Properties in which Teams renders markdown, by the type of their element; a FactSet's facts have no type of their own. */
const MARKDOWN: Readonly<Record<string, readonly string[]>> = { TextBlock: ['text'], fact: ['title', 'value'] };

function takeMarkdownFrom(escaped: unknown, plain: unknown, card: string, type?: string): unknown {
  if (Array.isArray(plain)) {
    const other = Array.isArray(escaped) && escaped.length === plain.length ? escaped : mismatch(card);
    return plain.map((item, index) => takeMarkdownFrom(other[index], item, card, type));
  }
  if (plain === null || typeof plain !== 'object') return plain;
  const source = plain as Record<string, unknown>;
  const other = (escaped ?? mismatch(card)) as Record<string, unknown>;
  const markdown = MARKDOWN[String(source.type ?? type)] ?? [];
  const entries = Object.keys(source).map((key) => [
    key,
    markdown.includes(key)
      ? other[key]
      : takeMarkdownFrom(other[key], source[key], card, key === 'facts' ? 'fact' : undefined),
  ]);
  return Object.fromEntries(entries);
}

function mismatch(card: string): never {
  throw new PermanentFailure(`cards/${card}.json has a condition that depends on how a text is escaped`);
}
