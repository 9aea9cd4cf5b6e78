import { Card, Section } from '../../../../web/design/card.tsx';
import type { Heard } from '../engine/figures.ts';

type Props = { heard: readonly Heard[]; them: string };
type Moment = { readonly at: number; readonly before: string; readonly said: string };

const most = 12;

/** Places where solving came early: after one sentence of an answer, or in place of one. */
export function Moments({ heard, them }: Props) {
  const cut = heard.flatMap(({ cutShort, text }, at): Moment[] =>
    cutShort ? [{ at, before: heard[at - 1]?.text ?? '', said: text }] : [],
  );
  const own = heard.flatMap(({ ownAnswer, text }, at): Moment[] =>
    ownAnswer ? [{ at, before: text.slice(0, -ownAnswer.length).trim(), said: ownAnswer }] : [],
  );
  return (
    <>
      <List
        title="Input after one sentence"
        list={cut}
        before={`${them} said`}
        said="You went on"
      />
      <List title="Your question, your answer" list={own} before="You asked" said="You went on" />
    </>
  );
}

type ListProps = { title: string; list: readonly Moment[]; before: string; said: string };

function List({ title, list, before, said }: ListProps) {
  if (list.length === 0) return null;
  return (
    <Card>
      <Section title={title} aside={list.length}>
        <p className="text-ink-soft">What might have come, had you waited for the next sentence?</p>
        <ul className="grid gap-4">
          {list.slice(0, most).map((moment) => (
            <li key={moment.at} className="grid gap-1 border-s-2 border-line ps-4">
              <Words who={before} text={moment.before} />
              <Words who={said} text={moment.said} />
            </li>
          ))}
        </ul>
        {list.length > most && (
          <p className="text-sm text-ink-faint">
            And {list.length - most} more, turn by turn above.
          </p>
        )}
      </Section>
    </Card>
  );
}

const Words = ({ who, text }: { who: string; text: string }) => (
  <p className="line-clamp-4 break-words">
    <span className="text-sm text-ink-faint">{who}: </span>
    {text}
  </p>
);
