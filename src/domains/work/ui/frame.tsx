import type { ReactNode } from 'react';
import { ButtonLink } from '../../../web/design/button.tsx';
import { Page } from '../../../web/design/page.tsx';
import { to } from '../../../web/router.tsx';
import { useViewer } from '../../../web/viewer.ts';

type Place = 'team' | 'own' | 'glue';

type Props = {
  title: string;
  here: Place;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** The pages of work, each one step from the others. */
export function WorkFrame({ here, actions, ...page }: Props) {
  const { reports, person, manager } = useViewer();
  const places: { place: Place; title: string; href: string }[] = [
    ...(reports.length > 0 ? [{ place: 'team' as const, title: 'Your team', href: '/work' }] : []),
    ...(reports.length > 0 || manager
      ? [{ place: 'glue' as const, title: 'Glue work', href: '/work/glue' }]
      : []),
    {
      place: 'own',
      title: 'Your own',
      href: to('/people/:personId/work', { personId: person.personId }),
    },
  ];
  const others = places.filter(({ place }) => place !== here);
  return (
    <Page
      {...page}
      wide
      actions={
        <>
          {others.map(({ place, title, href }) => (
            <ButtonLink key={place} tone="quiet" href={href}>
              {title}
            </ButtonLink>
          ))}
          {actions}
        </>
      }
    />
  );
}
