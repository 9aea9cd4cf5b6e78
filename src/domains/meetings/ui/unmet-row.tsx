import { Avatar } from '../../../web/design/avatar.tsx';
import { Button } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import type { Picked } from '../../../web/person-picker.tsx';
import { Link, to } from '../../../web/router.tsx';

type Props = { person: Picked; onStart: () => void };

export function UnmetRow({ person, onStart }: Props) {
  const { personId, name } = person;
  return (
    <Card as="li" className="flex flex-wrap items-center gap-4">
      <Avatar name={name} />
      <Link
        href={to('/people/:personId', { personId })}
        className="font-semibold no-underline hover:underline"
      >
        {name}
      </Link>
      <Button size="small" className="ms-auto" aria-label={`Start with ${name}`} onClick={onStart}>
        Start
      </Button>
    </Card>
  );
}
