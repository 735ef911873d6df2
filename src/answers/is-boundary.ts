import type { Article } from './article.ts';

/** Whether an article says that we do not do something: it is never offered, taught, or chosen by anybody but us. */
export const isBoundary = ({ category }: Pick<Article, 'category'>): boolean => category === 'boundary';
