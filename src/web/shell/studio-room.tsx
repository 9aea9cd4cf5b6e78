import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { StudioTabs } from '../studio.tsx';
import { NotHere } from './not-here.tsx';
import type { StudioPart } from './slice.ts';

/** Studio out of what the slices bring: their pages, each of which shows the tabs of them all. */
export const studioOf =
  (parts: readonly StudioPart[]): ComponentType =>
  () => <StudioRoom parts={parts} />;

function StudioRoom({ parts }: { parts: readonly StudioPart[] }) {
  const tabs = parts.flatMap((part) => part.tabs).sort((a, b) => a.order - b.order);
  return (
    <StudioTabs value={tabs}>
      <Switch>
        {parts
          .flatMap((part) => part.routes)
          .map(({ path, page: Page }) => (
            <Route key={path} path={path}>
              <Page />
            </Route>
          ))}
        <Route>
          <NotHere />
        </Route>
      </Switch>
    </StudioTabs>
  );
}
