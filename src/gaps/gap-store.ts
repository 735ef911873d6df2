import { sql } from 'kysely';
import type { Database } from '../storage/open-storage.ts';
import type { Gap, GapKind } from './gap.ts';

/** Nobody has said which article it means. What has an answer and is still asked in vain is news, and begins a gap of its own. */
export const isOpen = sql<boolean>`not exists
  (select 1 from taught_phrase where taught_phrase.gap_id = gap.id and taught_phrase.undone_at is null)`;

const COLUMNS = ['id', 'language', 'example', 'refused', 'remark', 'last_seen as lastSeen'] as const;

/** undefined: there is none of this number, or it is too old and gone. */
export async function findGap(db: Database, id: number): Promise<Gap | undefined> {
  return db.selectFrom('gap').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export function openGaps(db: Database, language: string, refused: boolean): Promise<readonly Gap[]> {
  const alike = db.selectFrom('gap').where('language', '=', language).where('refused', '=', refused);
  return alike.select(COLUMNS).where(isOpen).execute();
}

export async function beginGap(
  db: Database,
  gap: { readonly language: string; readonly example: string; readonly refused: boolean },
): Promise<number> {
  const { id } = await db.insertInto('gap').values(gap).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** One more of a kind, today. A remark takes the place of the one before. */
export async function addToGap(
  db: Database,
  id: number,
  { kind, article, remark }: { readonly kind: GapKind; readonly article: string; readonly remark: string },
): Promise<void> {
  await db
    .insertInto('gap_count')
    .values({ gap_id: id, kind, article, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['gap_id', 'day', 'kind', 'article']).doUpdateSet({ count: sql`gap_count.count + 1` }),
    )
    .execute();
  await db
    .updateTable('gap')
    .set({ last_seen: sql`now()`, ...(remark === '' ? {} : { remark }) })
    .where('id', '=', id)
    .execute();
}

/** Makes room for what is asked often: of the open gaps, those asked once and not this week go first, then the oldest. */
export async function keepGapsAtMost(db: Database, most: number): Promise<void> {
  await sql`
    delete from gap where id in (
      select id from gap where ${isOpen}
      order by
        (select sum(count) from gap_count where gap_id = gap.id) > 1 or last_seen > now() - interval '7 days',
        last_seen, id
      limit greatest(0, (select count(*) from gap where ${isOpen}) - ${most}::int)
    )`.execute(db);
}
