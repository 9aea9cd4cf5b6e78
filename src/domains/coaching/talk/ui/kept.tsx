import { Card, Section } from '../../../../web/design/card.tsx';
import type { Figures } from '../contract.ts';
import { FiguresView } from './figures-view.tsx';

/** What was kept of this conversation. */
export const Kept = (props: { figures: Figures; them: string }) => (
  <Card>
    <Section title="What you kept" aside="for your eyes only">
      <FiguresView {...props} />
    </Section>
  </Card>
);
