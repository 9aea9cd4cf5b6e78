import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Markdown } from '../../../web/markdown.tsx';
import { useChange } from '../../../web/use.ts';
import type { Article } from '../contract-shapes.ts';
import { learning } from './calls.ts';
import { useReadingPlace } from './reading-place.ts';

/** A size and a measure for reading: some sixty-five characters a line. */
const longText =
  'text-[1.1875rem] leading-[1.65] [&_.read>*+*]:mt-[1.1em]! [&_h2]:mt-[1.75em]! [&_h2]:text-xl! [&_h3]:text-lg!';

/** An article that opens where one stopped, and notes quietly how far one has come. */
export function ArticleView({ article }: { article: Article }) {
  const { text, locale, reading } = article;
  const { column, resumed, toTop } = useReadingPlace(article);
  return (
    <>
      {resumed && (
        <div className="sticky top-3 z-10 flex justify-center" role="status">
          <p className="rise flex items-center gap-2 rounded-full bg-raised py-1 ps-5 pe-1 text-sm whitespace-nowrap shadow-float">
            You stopped here.
            <Button size="small" tone="quiet" icon="up" onClick={toTop}>
              To the top
            </Button>
          </p>
        </div>
      )}
      <div ref={column} lang={locale} className={longText}>
        <Markdown text={text} under={1} />
      </div>
      <End article={article} isRead={Boolean(reading?.finishedAt)} />
    </>
  );
}

function End({ article: { itemId }, isRead }: { article: Article; isRead: boolean }) {
  const forget = useChange(learning.forgetPlace, {
    onDone: () => toast('Forgotten that you read it.'),
  });
  return (
    <footer className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-5">
      {isRead ? (
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
          <Icon name="check" className="text-kelp-ink" />
          You have read this. Only you see that.
          <Button size="small" tone="quiet" onClick={() => forget.mutate({ itemId })}>
            Forget it
          </Button>
        </p>
      ) : (
        <p className="text-sm text-ink-faint">Your place is kept, for you alone.</p>
      )}
      <ButtonLink size="small" href="/learn">
        Something else to read
      </ButtonLink>
    </footer>
  );
}
