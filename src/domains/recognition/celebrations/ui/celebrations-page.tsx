import { Button } from '../../../../web/design/button.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { PersonPicker } from '../../../../web/person-picker.tsx';
import { go, useQueryParam } from '../../../../web/router.tsx';
import { useViewer } from '../../../../web/viewer.ts';
import { Sent } from './sent.tsx';
import { Team } from './team.tsx';
import { celebrateHref } from './words.ts';

/** When each of one's team was celebrated last, what waits to be, and what one has on its way. */
export function CelebrationsPage() {
  const { reports } = useViewer();
  const choosing = useQueryParam('whom') !== null;
  return (
    <Page
      title="Celebrations"
      lead="Notice what went well, and say so in the way that person likes."
      actions={
        <Button tone="next" icon="wave" onClick={() => go('/celebrations?whom')}>
          Celebrate somebody
        </Button>
      }
    >
      {reports.length > 0 && <Team />}
      <Sent />
      {choosing && (
        <Dialog
          open
          title="Whom would you like to celebrate?"
          onClose={() => go('/celebrations', { replace: true })}
        >
          <PersonPicker
            label="Somebody here"
            autoFocus
            value={undefined}
            onChange={(person) => person && go(celebrateHref(person.personId), { replace: true })}
          />
        </Dialog>
      )}
    </Page>
  );
}
