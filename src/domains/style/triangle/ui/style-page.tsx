import { ButtonLink } from '../../../../web/design/button.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { triangle } from './calls.ts';
import { Doing } from './doing.tsx';
import { DriftSection } from './drift.tsx';
import { Learned } from './learned.tsx';
import { Portrait } from './portrait.tsx';
import { isBlank, type Style } from './style.ts';
import { TargetSection } from './target.tsx';

const hears = ['meetings', 'commitments', 'wins', 'plans', 'today'];

/** Where one leans, where one's weeks go, where one wants to be: a mirror nobody else looks into. */
export function StylePage() {
  const read = useRead(triangle.mine, {}, { hears });
  return (
    <Page
      title="My style"
      lead="Where you lean, where your weeks go, and where you want to be. Only you see this."
      actions={read.data && !isBlank(read.data) && <Take style={read.data} />}
      wide
    >
      <Ready read={read}>
        {(style) => (isBlank(style) ? <Beginning style={style} /> : <Whole style={style} />)}
      </Ready>
    </Page>
  );
}

function Whole({ style }: { style: Style }) {
  const leads = useViewer().reports.length > 0;
  return (
    <div className="grid grid-cols-1 gap-12">
      <Portrait style={style} />
      {leads && <DriftSection style={style} />}
      <div className="grid grid-cols-1 items-start gap-12 lg:grid-cols-2">
        <TargetSection target={style.target?.sides ?? null} self={style.self?.sides ?? null} />
        <Doing style={style} />
      </div>
      <Learned leads={leads} />
    </div>
  );
}

function Beginning({ style }: { style: Style }) {
  return (
    <EmptyState title="Which way do you lean?" action={<Take style={style} />}>
      <p>
        Some managers are drawn to the product, some to performance and delivery, some to people. No
        side is the right one; it helps to know your own. Twenty-four small choices, five minutes,
        and you may break off at any time.
      </p>
    </EmptyState>
  );
}

function Take({ style: { open, self, target } }: { style: Style }) {
  const again = self ? 'Take it again' : 'Find out';
  return (
    <ButtonLink href="/style/take" tone={self || target ? 'plain' : 'next'}>
      {open && open.answered > 0 ? `Go on (${open.answered} of ${open.of})` : again}
    </ButtonLink>
  );
}
