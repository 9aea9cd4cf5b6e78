import { ButtonLink } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { EmptyState } from '../design/states.tsx';

export function NotHere() {
  return (
    <Page title="Not here">
      <EmptyState
        title="There is no page at this address"
        action={<ButtonLink href="/">Go to Today</ButtonLink>}
      >
        It may have moved, or it belongs to other people.
      </EmptyState>
    </Page>
  );
}
