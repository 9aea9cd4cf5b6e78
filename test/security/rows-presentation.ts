import { contract } from '../../src/domains/content/presentation/contract.ts';
import { newId } from '../../src/platform/ids.ts';
import { all, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** Looked at by whoever writes, reviews or publishes anywhere; of another house, its own. */
const staff = { ...all('may-not'), administrator: 'yes', otherOrganisation: 'yes' } as const;
const administrators = { ...staff, otherOrganisation: 'not-here' } as const;

/** Within an organisation whoever is believed to be staff is; between them the second lock holds. */
const away = { withoutFirstLock: ['otherOrganisation'] } as const;

const keys = new WeakMap<Stage, string>();

async function key(stage: Stage): Promise<void> {
  const made = { name: 'Shop', kind: 'server' } as const;
  const { keyId } = await stage.world.as(stage.people.administrator)(contract, 'makeKey', made);
  keys.set(stage, keyId);
}

const placements = () => ({ placements: 'today.top,me.learn' });

export const presentationRows: Readonly<Record<string, Row>> = {
  'presentation.now': { input: placements, expect: eachTheirOwn },
  'presentation.measure': {
    input: () => ({
      batchId: newId(),
      happenings: [
        { placement: 'today.top', bookingId: newId(), versionId: newId(), what: 'impression' },
      ],
    }),
    expect: eachTheirOwn,
    ...away,
  },
  'presentation.preview': { input: placements, expect: staff, ...away },
  'presentation.why': { input: () => ({ placement: 'today.top' }), expect: staff, ...away },
  'presentation.figures': {
    input: () => ({ from: '2030-01-01', until: '2030-02-01' }),
    expect: staff,
    ...away,
  },
  'presentation.keys': { input: none, expect: staff, before: key, ...away },
  'presentation.makeKey': {
    input: () => ({ name: 'Shop', kind: 'viewer', issuer: 'https://shop.example' }),
    expect: staff,
    ...away,
  },
  'presentation.endKey': {
    input: (stage) => ({ keyId: keys.get(stage) ?? newId() }),
    expect: administrators,
    before: key,
    ...away,
  },
};
