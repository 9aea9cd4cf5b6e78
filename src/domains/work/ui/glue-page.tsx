import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { OneOf } from '../../../web/design/choice.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { Why } from '../../../web/design/why.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { type Glue, work } from './calls.ts';
import { WorkFrame } from './frame.tsx';
import { Ledger } from './ledger.tsx';
import { RotaCard } from './rota-card.tsx';
import { StartRotaDialog } from './rota-dialogs.tsx';
import { Swaps } from './swaps.tsx';

/** Work that holds a team together: whose turn it is, and whether it is shared out. */
export function GluePage() {
  const { reports, manager, person } = useViewer();
  const leads = reports.length > 0;
  const [of, setOf] = useState<'led' | 'own'>(leads ? 'led' : 'own');
  const managerId = of === 'led' ? person.personId : manager?.personId;
  const glue = useRead(work.glue, managerId ? { managerId } : {}, { hears: ['org'] });
  const [starting, setStarting] = useState(false);
  const isLead = leads && of === 'led';
  return (
    <WorkFrame
      title="Glue work"
      here="glue"
      lead="What holds a team together goes round, so that nobody has to volunteer."
      actions={
        isLead && (
          <Button tone="next" icon="repeat" onClick={() => setStarting(true)}>
            Begin a rota
          </Button>
        )
      }
    >
      {leads && manager && (
        <OneOf<'led' | 'own'>
          legend="Which team"
          bare
          options={[
            { value: 'led', label: 'The team you lead' },
            { value: 'own', label: 'The team you are in' },
          ]}
          value={of}
          onChange={setOf}
        />
      )}
      <Ready read={glue}>{(data) => <Parts glue={data} isLead={isLead} />}</Ready>
      {starting && <StartRotaDialog onClose={() => setStarting(false)} />}
    </WorkFrame>
  );
}

function Parts({ glue, isLead }: { glue: Glue; isLead: boolean }) {
  return (
    <>
      <Swaps glue={glue} />
      {glue.rotas.length === 0 ? (
        <EmptyState title="No rota yet">
          Minutes, release captain, the new joiner’s buddy: whoever leads the team can let them go
          round. <Why evidence="E19" label="Why a rota?" />
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
          {glue.rotas.map((rota) => (
            <RotaCard key={rota.rotaId} rota={rota} glue={glue} isLead={isLead} />
          ))}
        </div>
      )}
      {glue.ledger.length > 0 && <Ledger glue={glue} />}
    </>
  );
}
