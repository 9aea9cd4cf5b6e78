import { ButtonLink } from '../../../web/design/button.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { useRead } from '../../../web/use.ts';
import { WhoSees } from '../../sharing/ui/public.tsx';
import { isNothing } from '../rules-wants.ts';
import { motivation } from './calls.ts';
import { FirstThree } from './first-three.tsx';
import { WantsView } from './wants-view.tsx';

/** On Me: the first three of what moves me, what I want, and the way to both. */
export function MyMotivation() {
  return (
    <div className="grid gap-10">
      <Moves />
      <Wishes />
    </div>
  );
}

function Moves() {
  const read = useRead(motivation.mine, {});
  return (
    <Ready read={read}>
      {({ takings }) => {
        const newest = takings.at(-1);
        if (!newest) {
          return (
            <EmptyState
              title="What moves you at work?"
              action={<ButtonLink href="/motivation">Sort the twelve</ButtonLink>}
            >
              Put twelve things in your order. It takes a few minutes, and it is yours until you
              show it.
            </EmptyState>
          );
        }
        return (
          <div className="grid gap-4">
            <FirstThree ranking={newest.ranking} />
            <WhoSees thing="motivation.motivators" label="What moves you" />
            <ButtonLink href="/motivation" className="justify-self-start">
              All twelve, and what changed
            </ButtonLink>
          </div>
        );
      }}
    </Ready>
  );
}

function Wishes() {
  const read = useRead(motivation.wants, {});
  return (
    <section aria-label="What you want" className="grid gap-4">
      <h3 className="text-lg">What you want</h3>
      <Ready read={read}>
        {({ versions: [newest] }) => (
          <>
            {newest && !isNothing(newest) ? (
              <WantsView wants={newest} isMine />
            ) : (
              <p className="max-w-prose text-ink-soft">
                More of, less of, to learn, to try: a few lines are enough for a better career
                conversation.
              </p>
            )}
            <ButtonLink href="/motivation/wants" className="justify-self-start">
              {newest ? 'Change it' : 'Write it down'}
            </ButtonLink>
          </>
        )}
      </Ready>
    </section>
  );
}
