import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Markdown } from '../../../web/markdown.tsx';
import { patch, useChange, useRead } from '../../../web/use.ts';
import { acted, type Shown, usePresented, useSeen } from '../../content/presentation/ui/public.tsx';
import { learning } from './calls.ts';
import { WhyPresented } from './why-presented.tsx';

/** Today: the first of what is presented at this hour that was not put away. */
export function TodayCard() {
  const [placement] = usePresented('today.top') ?? [];
  const away = useRead(learning.away, {});
  const gone = new Set(away.data?.versionIds);
  const shown = away.data && placement?.items.find(({ versionId }) => !gone.has(versionId));
  return shown && <PresentedCard key={shown.bookingId} shown={shown} title={titleOf(shown.type)} />;
}

const titleOf = (type: string): string =>
  type === 'tip' ? 'A thought for today' : 'For you today';

type Words = {
  title?: string;
  summary?: string;
  text?: string;
  action?: { label: string; href: string };
};

function PresentedCard({ shown, title }: { shown: Shown; title: string }) {
  const card = useSeen<HTMLDivElement>(shown);
  const words = shown.text as Words;
  const isShort = shown.type === 'tip' || shown.type === 'announcement';
  return (
    <Section title={title}>
      <div ref={card}>
        <Card className="grid gap-3">
          <div className="grid gap-2" lang={shown.locale}>
            <h3 className="text-lg text-balance">{words.title}</h3>
            {isShort ? (
              <Markdown text={words.text ?? ''} under={3} />
            ) : (
              <p className="text-pretty">{words.summary}</p>
            )}
          </div>
          <Actions shown={shown} words={words} />
          <WhyPresented shown={shown} />
        </Card>
      </div>
    </Section>
  );
}

function Actions({ shown, words }: { shown: Shown; words: Words }) {
  const putAway = usePutAway(shown);
  const goes = whereTo(shown, words);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      {goes && (
        <ButtonLink size="small" href={goes.href} lang={goes.lang} onClick={() => acted(shown)}>
          {goes.label}
        </ButtonLink>
      )}
      <Button tone="quiet" size="small" onClick={putAway} aria-label={`Put away: ${words.title}`}>
        Put away
      </Button>
    </div>
  );
}

function whereTo({ type, slug, locale }: Shown, { action }: Words) {
  if (type === 'announcement') return action?.href ? { ...action, lang: locale } : null;
  if (type === 'tip') return null;
  return { label: type === 'article' ? 'Read' : 'Open', href: `/learn/${slug}`, lang: undefined };
}

/** It leaves at once; a toast can bring it back. */
function usePutAway({ versionId }: Shown): () => void {
  const bringBack = useChange(learning.bringBack);
  const putAway = useChange(learning.putAway, {
    optimistic: () => [
      patch(learning.away, {}, ({ versionIds }) => ({ versionIds: [...versionIds, versionId] })),
    ],
    refusal: 'toast',
  });
  return () => {
    putAway.mutate({ versionId });
    toast('Put away.', { label: 'Undo', run: () => bringBack.mutate({ versionId }) });
  };
}
