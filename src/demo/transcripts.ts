import pg from 'pg';
import type { Connection } from '../platform/db/connection.ts';
import type { Demo } from './demo.ts';
import { Book } from './fill.ts';
import { type Random, randomFrom } from './random.ts';

type Held = { meeting_id: string; pair_id: string; at: string };

/** Every third of their last meetings the two looked at the transcript; the manager kept the figures. */
export async function tellTranscripts(owner: Connection, demo: Demo): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<Held>(
      `select m.meeting_id, m.pair_id, to_json(m.held_at) #>> '{}' as at
       from meetings.meetings m join meetings.pairs p using (organisation_id, pair_id)
       where m.organisation_id = $1 and p.manager_id = $2 and p.engineer_id = $3
         and m.kind = 'one-on-one' and m.held_at is not null
       order by m.held_at desc limit 18`,
      [demo.organisationId, demo.manager.personId, demo.engineer.personId],
    );
    const book = new Book();
    const random = randomFrom(20_261_125);
    const looked = rows.reverse().filter((_, nth) => nth % 3 === 2);
    for (const [nth, meeting] of looked.entries()) {
      tellOne(book, demo, meeting, figuresOf(random, 0.46 - nth * 0.05));
    }
    await book.write(client, ['talk.agreements', 'talk.figures']);
  } finally {
    await client.end();
  }
}

function tellOne(book: Book, demo: Demo, { meeting_id, pair_id, at }: Held, figures: object): void {
  const place = { organisation_id: demo.organisationId, meeting_id, pair_id };
  for (const { personId } of [demo.manager, demo.engineer]) {
    book.add('talk.agreements', { ...place, person_id: personId, agreed_at: at });
  }
  const manager_id = demo.manager.personId;
  book.add('talk.figures', { ...place, manager_id, kept_at: at, ...figures });
}

/** Of a conversation in which this part of the manager's turns was input. */
function figuresOf(random: Random, inputPart: number) {
  const turns = random.whole(28, 44);
  const [input, open] = [turns * inputPart, turns * (0.14 + 0.1 * random.next())];
  const closed = turns * 0.12;
  const other = turns * 0.14;
  const asked = Math.round(open + closed) + 1;
  const heard = asked - random.whole(1, 3);
  return {
    turns,
    open,
    closed,
    reflection: turns - input - open - closed - other,
    input,
    other,
    unsure: random.whole(3, 8),
    open_answered: Math.round(open),
    open_words: random.whole(13, 24),
    closed_answered: Math.round(closed),
    closed_words: random.whole(5, 9),
    answers_heard: heard,
    answers_cut_short: Math.round(heard * inputPart * 0.5),
    questions_asked: asked,
    questions_self_answered: Math.round(asked * inputPart * 0.7),
  };
}
