import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { When } from '../../../web/design/when.tsx';
import { download } from '../../../web/download.ts';
import { Markdown } from '../../../web/markdown.tsx';
import type { Webinar } from '../contract-shapes.ts';
import { phaseOf } from '../rules-webinar.ts';
import { learning } from './calls.ts';
import { Questions } from './questions.tsx';

/** When it is on the reader's own clock, how to get there, and afterwards the recording. */
export function WebinarView({ webinar }: { webinar: Webinar }) {
  const { text, locale, speakers } = webinar;
  const phase = phaseOf(webinar, Date.now());
  return (
    <div className="grid gap-8">
      <Card className="grid gap-4">
        <WhenAndWho webinar={webinar} />
        <Ways webinar={webinar} phase={phase} />
      </Card>
      <div lang={locale}>
        <Markdown text={text} under={1} />
      </div>
      {speakers.length > 0 && (
        <Section title="With">
          <p>{speakers.join(', ')}</p>
        </Section>
      )}
      <Questions webinar={webinar} mayAsk={phase !== 'over'} />
    </div>
  );
}

function WhenAndWho({ webinar: { startsAt, minutes, timeZone } }: { webinar: Webinar }) {
  if (!startsAt) return <p className="font-serif text-xl">A date is not set yet.</p>;
  return (
    <div>
      <p className="font-serif text-xl">
        <When at={startsAt} />
      </p>
      <p className="text-ink-soft">
        {minutes ? `${minutes} minutes, ` : ''}in your time ({timeZone.replaceAll('_', ' ')})
      </p>
    </div>
  );
}

const outside =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 font-semibold no-underline';

function Ways({ webinar, phase }: { webinar: Webinar; phase: ReturnType<typeof phaseOf> }) {
  const { joinUrl, recordingUrl, slug, startsAt, locale } = webinar;
  if (phase === 'over') {
    return recordingUrl ? (
      <a
        href={recordingUrl}
        target="_blank"
        rel="noreferrer"
        className={`${outside} justify-self-start bg-pebble text-ink hover:bg-pebble-strong`}
      >
        Watch the recording
      </a>
    ) : (
      <p className="text-ink-soft">It is over. There is no recording yet.</p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      {joinUrl && (
        <a
          href={joinUrl}
          target="_blank"
          rel="noreferrer"
          className={`${outside} ${phase === 'now' ? 'bg-coral text-on-coral hover:bg-coral-strong' : 'bg-pebble text-ink hover:bg-pebble-strong'}`}
        >
          {phase === 'now' ? 'Join now' : 'Where it takes place'}
        </a>
      )}
      {startsAt && (
        <Button icon="calendar" tone="quiet" onClick={() => void toCalendar(slug, locale)}>
          Put it in my calendar
        </Button>
      )}
    </div>
  );
}

async function toCalendar(slug: string, language: string): Promise<void> {
  try {
    const { fileName, text } = await learning.calendar.read({ slug, language });
    download(fileName, 'text/calendar', text);
  } catch {
    toast('The calendar file could not be fetched. Please try again.');
  }
}
