import { useState } from 'react';
import { Avatar } from '../../../web/design/avatar.tsx';
import { IconButton } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import { Menu, type MenuItem } from '../../../web/design/menu.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { type Glue, work } from './calls.ts';
import { SkipDialog, SwapDialog } from './rota-dialogs.tsx';
import { firstName, hoursText, spanText } from './words.ts';

type Rota = Glue['rotas'][number];
export type Turn = Rota['turns'][number];
type Props = { rota: Rota; glue: Glue; isLead: boolean };

/** One rota: whose turn it is, the next two, and who would come after them. */
export function RotaCard({ rota, glue, isLead }: Props) {
  const end = useChange(work.endRota, {
    refusal: 'toast',
    onDone: () => toast('Ended. The ledger keeps what was done.'),
  });
  const { rotaId, title, hours, everyWeeks, turns, next } = rota;
  const items: MenuItem[] = [
    { label: 'End this rota', icon: 'close', onSelect: () => end.mutate({ rotaId }) },
  ];
  return (
    <Card as="article" className="grid gap-3">
      <div className="flex items-start justify-between gap-3">
        <div>
          <h2 className="text-lg break-words">{title}</h2>
          <p className="text-sm text-ink-faint">
            {hoursText(hours)} a turn,{' '}
            {everyWeeks === 1 ? 'a new one every week' : `every ${everyWeeks} weeks`}
          </p>
        </div>
        {isLead && (
          <Menu trigger={<IconButton icon="more" label={`More about ${title}`} />} items={items} />
        )}
      </div>
      <ol className="grid gap-1">
        {turns.map((turn) => (
          <TurnRow key={turn.assignmentId} turn={turn} glue={glue} isLead={isLead} />
        ))}
      </ol>
      <p className="text-sm text-ink-faint">
        {next
          ? `Then ${next.name}, as the ledger stands now.`
          : 'Nobody else is there for the turn after.'}
      </p>
    </Card>
  );
}

function TurnRow({ turn, glue, isLead }: { turn: Turn; glue: Glue; isLead: boolean }) {
  const { person: viewer } = useViewer();
  const [dialog, setDialog] = useState<'skip' | 'swap'>();
  const isMine = turn.person.personId === viewer.personId;
  const isNow = turn.fromOn <= glue.today;
  const finish = useChange(work.finish, { refusal: 'toast', onDone: () => toast('Done.') });
  const { assignmentId } = turn;
  const items: MenuItem[] = [
    { label: 'It is done', icon: 'check', onSelect: () => finish.mutate({ assignmentId }) },
    { label: 'Pass it on', icon: 'skip', onSelect: () => setDialog('skip') },
    ...(isMine
      ? [{ label: 'Trade it', icon: 'repeat' as const, onSelect: () => setDialog('swap') }]
      : []),
  ];
  return (
    <li className={`flex items-center gap-3 rounded-lg p-2 ${isNow ? 'bg-sunken' : ''}`}>
      <Avatar name={turn.person.name} size="small" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 font-semibold">
          {isMine ? 'You' : turn.person.name}
          {turn.isDone ? <Tag tone="done">done</Tag> : isNow && <Tag tone="here">now</Tag>}
        </span>
        <span className="block text-sm text-ink-faint">{spanText(turn)}</span>
      </span>
      {(isMine || isLead) && !turn.isDone && (
        <Menu
          trigger={
            <IconButton
              icon="more"
              label={`${isMine ? 'Your' : `${firstName(turn.person.name)}’s`} turn, ${spanText(turn)}`}
            />
          }
          items={items}
        />
      )}
      {dialog === 'skip' && <SkipDialog turn={turn} onClose={() => setDialog(undefined)} />}
      {dialog === 'swap' && (
        <SwapDialog turn={turn} glue={glue} onClose={() => setDialog(undefined)} />
      )}
    </li>
  );
}
