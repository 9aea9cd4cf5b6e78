import { part } from '../part.ts';
import { slices } from '../slices.ts';
import { useViewer } from '../viewer.ts';
import { NotHere } from './not-here.tsx';
import { useRooms } from './rooms.ts';
import { type Group, Sections } from './sections.tsx';
import type { MeGroup, MeSection, PageSection } from './slice.ts';

const device: MeSection = {
  id: 'device',
  title: 'This device',
  group: 'account',
  order: 900,
  body: part(() => import('./device-section.tsx'), 'DeviceSection'),
};

const inOrder = (sections: readonly PageSection[]): readonly PageSection[] =>
  [...sections].sort((a, b) => a.order - b.order);

const parts: readonly MeSection[] = [...slices.flatMap(({ me }) => me ?? []), device];

/** One's own groups, in the order they stand in. */
const titles: Record<MeGroup, string> = {
  you: 'You',
  growing: 'Growing',
  meeting: 'In your one-to-ones',
  yours: 'What is yours',
  account: 'Account',
};

const mine: readonly Group[] = Object.entries(titles).map(([name, title]) => ({
  title,
  sections: inOrder(parts.filter(({ group }) => group === name)),
}));

const administration: readonly Group[] = [
  { sections: inOrder(slices.flatMap(({ admin }) => admin ?? [])) },
];

export function MePage() {
  const viewer = useViewer();
  const { person, organisation } = viewer;
  // On a phone these two have no place in the bar.
  const more = useRooms(viewer).filter(({ name }) => name === 'studio' || name === 'admin');
  return (
    <Sections
      room="Me"
      base="/me"
      title={person.name}
      lead={[person.title, organisation.name].filter(Boolean).join(' · ')}
      groups={mine}
      more={more}
    />
  );
}

export function AdminPage() {
  const { organisation, role } = useViewer();
  if (role !== 'administrator') return <NotHere />;
  return (
    <Sections
      room="Admin"
      base="/admin"
      title="Administration"
      lead={`${organisation.name}. You see how the house runs, and no conversation.`}
      groups={administration}
    />
  );
}
