import { Suspense, useEffect, useState } from 'react';
import { matchRoute, Route, Switch, useLocation, useRouter } from 'wouter';
import { Problem } from '../../platform/universal/problems.ts';
import { ErrorState, Loading } from '../design/states.tsx';
import { Toasts } from '../design/toast.tsx';
import { slices } from '../slices.ts';
import { useRead } from '../use.ts';
import { askWhoIsHere, org, type Viewer, ViewerContext } from '../viewer.ts';
import { unsentOf, unsentSeen, wipeDevice } from './device.ts';
import { listen } from './doorbell.ts';
import { Guard } from './guard.tsx';
import { OfflineBanner } from './network.tsx';
import { NotHere } from './not-here.tsx';
import { outbox } from './outbox.ts';
import { Overlays } from './overlays.tsx';
import { ownRoutes } from './own-routes.tsx';
import { keepPages } from './queries.ts';
import { BottomBar, Rail, TopBar } from './rail.tsx';
import { roomOf, useRooms } from './rooms.ts';
import { sessionEnded } from './session.ts';
import { pressed } from './shortcuts.ts';
import { Tips } from './tips.tsx';

const routes = [...slices.flatMap((slice) => slice.routes ?? []), ...ownRoutes];
const openRoutes = routes.filter(({ open }) => open);
const canCapture = slices.some(({ capture }) => capture);

// Asked before anything is drawn: most of what a page shows waits for it.
if (!openRoutes.some(({ path }) => path === location.pathname)) void askWhoIsHere();

export function App() {
  useEffect(() => {
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return (
    <>
      <Switch>
        {openRoutes.map(({ path, page: Page }) => (
          <Route key={path} path={path}>
            <Guard>
              <Suspense fallback={<Loading />}>
                <Page />
              </Suspense>
            </Guard>
          </Route>
        ))}
        <Route>
          <SignedIn />
        </Route>
      </Switch>
      <Toasts />
      <Tips />
    </>
  );
}

/** Everything behind the sign-in; without one, the way leads there and back. */
function SignedIn() {
  const me = useRead(org.me, {}, { hears: ['org'] });
  const signedOut = me.error instanceof Problem && me.error.details.status === 401;
  const isStranger = useStranger(me.data?.person.personId);
  useEffect(() => {
    if (signedOut) void sessionEnded();
  }, [signedOut]);
  if (signedOut || isStranger) return null;
  if (me.error && !me.data) {
    return (
      <main className="mx-auto max-w-xl p-8">
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  // The page begins to load while the server is asked who is here.
  return <Shell viewer={me.data} />;
}

/** Unsent words wait here for somebody: nobody else sees them, or is shown a page before it is clear. */
function useStranger(personId: string | undefined): boolean {
  const [owner] = useState(unsentOf);
  const isStranger = owner !== null && personId !== owner;
  useEffect(() => {
    if (!personId || owner === null) return;
    if (personId === owner) unsentSeen();
    else void wipeDevice().then(() => location.reload());
  }, [personId, owner]);
  return isStranger;
}

function useDevice(personId: string | undefined): void {
  useEffect(() => {
    if (!personId) return;
    outbox.belongTo(personId);
    keepPages(personId);
    listen();
  }, [personId]);
}

function Shell({ viewer }: { viewer: Viewer | undefined }) {
  const [place] = useLocation();
  const rooms = useRooms(viewer);
  const { parser } = useRouter();
  const route = routes.find(({ path }) => matchRoute(parser, path, place)[0]);
  const here = route?.room ?? roomOf(place);
  useDevice(viewer?.person.personId);
  return (
    <ViewerContext value={viewer}>
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:start-3 focus:z-50 focus:rounded-full focus:bg-coral focus:px-5 focus:py-2.5 focus:font-semibold focus:text-on-coral"
      >
        Skip to the page
      </a>
      <div className="flex min-h-dvh max-md:flex-col">
        <TopBar canCapture={canCapture} />
        <Rail rooms={rooms} here={here} canCapture={canCapture} />
        <div className="flex min-w-0 flex-1 flex-col">
          <OfflineBanner />
          <main
            id="page"
            tabIndex={-1}
            className="flex-1 px-4 pt-6 pb-28 sm:px-8 md:pt-12 md:pb-16 lg:px-14"
          >
            <Pages key={place} />
          </main>
        </div>
        <BottomBar rooms={rooms} here={here} />
      </div>
      {viewer && <Overlays rooms={rooms} canCapture={canCapture} />}
    </ViewerContext>
  );
}

/** A page that stumbles is left by going to another. */
function Pages() {
  return (
    <Guard>
      <Suspense fallback={<Loading lines={5} />}>
        <Switch>
          {routes.map(({ path, page: Page }) => (
            <Route key={path} path={path}>
              <Page />
            </Route>
          ))}
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
    </Guard>
  );
}
