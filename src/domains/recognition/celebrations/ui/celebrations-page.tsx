import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { PersonPicker } from '../../../../web/person-picker.tsx';
import { go } from '../../../../web/router.tsx';
import { useViewer } from '../../../../web/viewer.ts';
import { Sent } from './sent.tsx';
import { Team } from './team.tsx';
import { celebrateHref } from './words.ts';

/** When each of one's team was celebrated last, what waits to be, and what one has on its way. */
export function CelebrationsPage() {
  const { reports } = useViewer();
  const [choosing, setChoosing] = useState(false);
  return (
    <Page
      title="Celebrations"
      lead="Notice what went well, and say so in the way that person likes."
      actions={
        <Button tone="next" icon="wave" onClick={() => setChoosing(true)}>
          Celebrate somebody
        </Button>
      }
    >
      {reports.length > 0 && <Team />}
      <Sent />
      {choosing && (
        <Dialog open title="Whom would you like to celebrate?" onClose={() => setChoosing(false)}>
          <PersonPicker
            label="Somebody here"
            value={undefined}
            onChange={(person) => person && go(celebrateHref(person.personId))}
          />
        </Dialog>
      )}
    </Page>
  );
}
