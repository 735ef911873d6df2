import { sql } from 'kysely';
import type { Group, PersonId } from '../people/person.ts';
import type { Database } from '../storage/open-storage.ts';
import type { Wave, WaveForm, WaveText } from './wave.ts';
import { findWaveByForm } from './wave-store.ts';

export interface Draft {
  readonly formId: string;
  readonly by: PersonId;
  readonly group: Group;
  readonly form: WaveForm;
  readonly text: WaveText;
}

/**
 * Keeps what was previewed, as a new revision of the form's draft. A wave that has left the draft, or whose roster is
 * being frozen, stays as it is and is returned so. undefined: the form is somebody else's.
 */
export async function saveDraft(db: Database, draft: Draft): Promise<Wave | undefined> {
  const content = {
    group_id: draft.group.id,
    group_name: draft.group.name,
    template: draft.form.template,
    own_title: draft.form.ownTitle,
    own_text: draft.form.ownText,
    title: draft.text.title,
    body: draft.text.body,
  };
  await db
    .insertInto('wave')
    .values({ form_id: draft.formId, created_by: draft.by, ...content })
    .onConflict((conflict) =>
      conflict
        .column('form_id')
        .doUpdateSet({ ...content, revision: sql`wave.revision + 1` })
        .where('wave.state', '=', 'draft')
        .where('wave.created_by', '=', draft.by)
        .where(sql<boolean>`coalesce(wave.prepared_until < now(), true)`),
    )
    .execute();
  const wave = await findWaveByForm(db, draft.formId);
  return wave?.createdBy === draft.by ? wave : undefined;
}
