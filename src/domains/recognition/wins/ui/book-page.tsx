import { useDeferredValue, useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { useQueryParam } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { Arrived } from './arrived.tsx';
import { wins } from './calls.ts';
import { QuickLog } from './quick-log.tsx';
import { TakeAlong } from './take-along.tsx';
import { WholeBook } from './whole-book.tsx';
import { WinList } from './win-list.tsx';
import { Years } from './years.tsx';

/** The book of one's own wins, over years: written in a line, found again when it counts. */
export function BookPage() {
  const isLogging = useQueryParam('log') !== null;
  const [taking, setTaking] = useState(false);
  return (
    <Page
      title="Wins"
      lead="What went well, for the days when you forget. Yours until you share it."
      actions={
        <>
          <ButtonLink icon="upload" href="/wins/import">
            Bring in
          </ButtonLink>
          <Button icon="download" onClick={() => setTaking(true)}>
            Take along
          </Button>
        </>
      }
    >
      <Card className="grid gap-3">
        <QuickLog autoFocus={isLogging} />
        <WholeBook />
      </Card>
      <Arrived />
      <Book />
      {taking && <TakeAlong onClose={() => setTaking(false)} />}
    </Page>
  );
}

const manyAtOnce = 2000;

function Book() {
  const [year, setYear] = useState('');
  const [skill, setSkill] = useState('');
  const [sought, setSought] = useState('');
  const [limit, setLimit] = useState(100);
  const text = useDeferredValue(sought.trim());
  const asked = {
    ...(year ? { from: `${year}-01-01`, until: `${Number(year) + 1}-01-01` } : {}),
    ...(skill ? { skill } : {}),
    ...(text ? { text } : {}),
    limit,
  };
  const isWhole = !year && !skill && !text;
  const read = useRead(wins.book, asked, { keep: isWhole, hears: ['meetings', 'sharing'] });
  const whole = useRead(wins.book, { limit: 100 });
  if (whole.data?.quarters.length === 0) return <Empty />;
  return (
    <div className="grid gap-6">
      {whole.data && <Years quarters={whole.data.quarters} year={year} onYear={setYear} />}
      {whole.data && (
        <Filters
          skills={whole.data.skills.map((one) => one.skill)}
          skill={skill}
          onSkill={setSkill}
          sought={sought}
          onSeek={setSought}
        />
      )}
      <Ready read={read}>
        {({ wins: found, more, could }) => (
          <>
            <WinList wins={found} could={could} />
            {found.length === 0 && <p className="text-ink-soft">Nothing here matches.</p>}
            {more && (
              <Button className="justify-self-start" onClick={() => setLimit(manyAtOnce)}>
                Earlier
              </Button>
            )}
          </>
        )}
      </Ready>
    </div>
  );
}

const Empty = () => (
  <EmptyState
    title="Your book is empty"
    action={
      <ButtonLink icon="upload" href="/wins/import">
        Bring some in
      </ButtonLink>
    }
  >
    Write down one thing that went well this week. Small ones count; in a year you will be glad of
    each.
  </EmptyState>
);

type FilterProps = {
  skills: readonly string[];
  skill: string;
  onSkill(skill: string): void;
  sought: string;
  onSeek(text: string): void;
};

const mostSkills = 12;

function Filters({ skills, skill, onSkill, sought, onSeek }: FilterProps) {
  return (
    <div className="grid gap-3">
      <TextInput
        label="Search your wins"
        bare
        type="search"
        placeholder="Search your wins"
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
      />
      {skills.length > 0 && (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">By skill</legend>
          {skills.slice(0, mostSkills).map((one) => (
            <Button
              key={one}
              size="small"
              tone={one === skill ? 'done' : 'plain'}
              aria-pressed={one === skill}
              onClick={() => onSkill(one === skill ? '' : one)}
            >
              {one}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
