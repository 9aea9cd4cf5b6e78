import { Page } from '../../../../web/design/page.tsx';
import { Shelf } from './shelf.tsx';

export function LaddersPage() {
  return (
    <Page
      title="Career ladders"
      lead="What growing looks like here, in words one can see. A ladder describes work; it never says what somebody is worth."
    >
      <Shelf />
    </Page>
  );
}
