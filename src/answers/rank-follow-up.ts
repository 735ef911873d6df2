import type { Article } from './article.ts';
import { isBoundary } from './is-boundary.ts';
import type { Model } from './model.ts';
import { type Ranking, rankArticles } from './rank-articles.ts';

/** How much likelier an answer becomes when it and the last one name each other; when both are of one category, or words name it. */
const RELATED = 40;
const SAME_CATEGORY = 15;
/** Whoever goes on has read the last answer. */
const SAME_ARTICLE = 8;

/**
 * Ranks a question that goes on from the last answer: the words count by themselves and behind that answer's title, and
 * what is close to it is likelier. What has to be refused, or is not about our subject, stays as likely as the words make it.
 */
export function rankFollowUp(model: Model, text: string, last: Article): Ranking {
  const alone = rankArticles(model, text);
  const behind = new Map(
    rankArticles(model, `${last.title} ${text}`).candidates.map(({ article, confidence }) => [article.id, confidence]),
  );
  const boundary = alone.candidates.filter(({ article }) => isBoundary(article));
  const others = alone.candidates.filter(({ article }) => !isBoundary(article));
  const weighed = others.map(({ article, confidence }) => ({
    article,
    weight:
      Math.sqrt(confidence * (behind.get(article.id) ?? 0)) *
      closeness(article, last, alone.ideas.includes(article.id)),
  }));
  const left = others.reduce((sum, { confidence }) => sum + confidence, 0);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const moved = weighed.map(({ article, weight }) => ({ article, confidence: (weight / total) * left }));
  return { ...alone, candidates: [...boundary, ...moved].sort((a, b) => b.confidence - a.confidence) };
}

function closeness(article: Article, last: Article, isNamed: boolean): number {
  if (last.related.includes(article.id) || article.related.includes(last.id)) return RELATED;
  if (article === last) return SAME_ARTICLE;
  return article.category === last.category || isNamed ? SAME_CATEGORY : 1;
}
