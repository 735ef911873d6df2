import { sql } from 'kysely';
import type { Database } from '../storage/open-storage.ts';
import type { CountedGap, GapKind } from './gap.ts';
import { isOpen } from './gap-store.ts';

/** What is listed is from the last so many days. */
export const LISTED_DAYS = 30;
export const PAGE_SIZE = 5;

export interface GapPage {
  readonly gaps: readonly CountedGap[];
  /** From 1. What is asked for beyond the last page gives the last one. */
  readonly page: number;
  readonly pages: number;
}

const lately = sql<boolean>`gap_count.day > current_date - ${LISTED_DAYS}::int`;

/** One page of what people asked lately without a good answer: what was asked most comes first, of equals the newest. */
export async function listGaps(db: Database, wanted: number): Promise<GapPage> {
  const asked = db.selectFrom('gap').innerJoin('gap_count', 'gap_count.gap_id', 'gap.id').where(isOpen).where(lately);
  const { total } = await asked.select(sql<number>`count(distinct gap.id)`.as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(total) / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await asked
    .select(['gap.id', 'gap.language', 'gap.example', 'gap.refused', 'gap.remark', 'gap.last_seen as lastSeen'])
    .groupBy('gap.id')
    .orderBy(sql`sum(gap_count.count)`, 'desc')
    .orderBy('gap.last_seen', 'desc')
    .orderBy('gap.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  return {
    gaps: rows.map((row) => ({ ...row, ...tallied(counts.filter(({ gapId }) => gapId === row.id)) })),
    page,
    pages,
  };
}

interface Count {
  readonly gapId: number;
  readonly kind: GapKind;
  readonly article: string;
  readonly count: number;
}

async function countsOf(db: Database, ids: readonly number[]): Promise<readonly Count[]> {
  if (ids.length === 0) return [];
  const sum = sql<number>`sum(gap_count.count)::int`;
  return db
    .selectFrom('gap_count')
    .select(['gap_id as gapId', 'kind', 'article', sum.as('count')])
    .where('gap_id', 'in', ids)
    .where(lately)
    .groupBy(['gap_id', 'kind', 'article'])
    .orderBy(sum, 'desc')
    .orderBy('article')
    .execute();
}

function tallied(counts: readonly Count[]): Pick<CountedGap, 'counts' | 'shown'> {
  const byKind = [...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    count: of.reduce((sum, { count }) => sum + count, 0),
  }));
  const shown = counts.map(({ article }) => article).filter((article) => article !== '');
  return { counts: byKind.toSorted((a, b) => b.count - a.count), shown: [...new Set(shown)] };
}
