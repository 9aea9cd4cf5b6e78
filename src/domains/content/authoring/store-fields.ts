import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { ItemType } from './contract-types.ts';

export const fieldKinds = [
  'line',
  'text',
  'markdown',
  'number',
  'yes-no',
  'date',
  'link',
  'choice',
] as const;

export type Field = {
  fieldId: string;
  type: ItemType;
  key: string;
  label: string;
  hint: string;
  kind: (typeof fieldKinds)[number];
  choices: string[];
  localised: boolean;
  needed: boolean;
  retiredAt: string | null;
};

/** The organisation's own fields, retired ones too: what was written in them is kept. */
export async function fieldsOf(
  db: Db,
  viewer: Pick<Viewer, 'organisationId'>,
  type?: ItemType,
): Promise<Field[]> {
  let query = db
    .selectFrom('authoring.fields')
    .select([
      'field_id as fieldId',
      'type',
      'key',
      'label',
      'hint',
      'kind',
      'choices',
      'localised',
      'needed',
      'retired_at as retiredAt',
    ])
    .where('organisation_id', '=', viewer.organisationId);
  if (type) query = query.where('type', '=', type);
  return (await query.orderBy('type').orderBy('made_at').execute()) as Field[];
}

export type NewField = Omit<Field, 'fieldId' | 'retiredAt'>;

export async function insertField(
  db: Db,
  viewer: Viewer,
  field: NewField,
  now: Temporal.Instant,
): Promise<string> {
  const fieldId = newId();
  await db
    .insertInto('authoring.fields')
    .values({
      organisation_id: viewer.organisationId,
      field_id: fieldId,
      ...field,
      made_at: now.toString(),
      made_by: viewer.personId,
    })
    .execute();
  return fieldId;
}

export const updateField = (
  db: Db,
  viewer: Viewer,
  fieldId: string,
  changes: {
    label?: string | undefined;
    hint?: string | undefined;
    needed?: boolean | undefined;
    retiredAt?: string | null | undefined;
  },
) => {
  const { label, hint, needed, retiredAt } = changes;
  const set = {
    ...(label === undefined ? {} : { label }),
    ...(hint === undefined ? {} : { hint }),
    ...(needed === undefined ? {} : { needed }),
    ...(retiredAt === undefined
      ? {}
      : { retired_at: retiredAt, retired_by: retiredAt && viewer.personId }),
  };
  if (Object.keys(set).length === 0) return Promise.resolve([]);
  return db
    .updateTable('authoring.fields')
    .set(set)
    .where('organisation_id', '=', viewer.organisationId)
    .where('field_id', '=', fieldId)
    .execute();
};
