import { ButtonLink } from '../../../../web/design/button.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import { leanWords, readingsOf } from '../rules-words.ts';
import { triangle } from './calls.ts';
import { Emblem } from './emblem.tsx';
import { isBlank, type Style, shownOf, toldOf } from './style.ts';

/** Me: the drawing in small, and the way to the whole of it. */
export function MyStyle() {
  return (
    <Ready read={useRead(triangle.mine, {})}>
      {(style) => (isBlank(style) ? <Unknown /> : <Small style={style} />)}
    </Ready>
  );
}

function Small({ style }: { style: Style }) {
  const { trail: _, ...shown } = shownOf(style);
  const self = style.self?.sides ?? null;
  const reading = readingsOf(toldOf(style)).join(' ');
  return (
    <div className="grid items-center gap-6 sm:grid-cols-[16rem_minmax(0,1fr)]">
      <Emblem shown={shown} reading={reading} className="w-full max-w-64" />
      <div className="grid justify-items-start gap-3">
        {self && <p className="font-serif text-lg">{leanWords(self)}</p>}
        <p className="text-ink-soft">{reading}</p>
        <ButtonLink href="/style" size="small">
          Open my style
        </ButtonLink>
      </div>
    </div>
  );
}

function Unknown() {
  return (
    <EmptyState
      title="Which way do you lean?"
      action={<ButtonLink href="/style">Find out</ButtonLink>}
    >
      To the product, to performance, or to people: five minutes, for your eyes only.
    </EmptyState>
  );
}
