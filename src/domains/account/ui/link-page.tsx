import { useEffect, useRef } from 'react';
import { ButtonLink } from '../../../web/design/button.tsx';
import { Door } from '../../../web/design/door.tsx';
import { Loading } from '../../../web/design/states.tsx';
import { arrive, Trouble } from './public.tsx';
import { useTry } from './use-try.ts';
import { withLink } from './ways-in.ts';

/** Where one-time links lead; the token stands behind the # and is taken out of the address at once. */
export function LinkPage() {
  const attempt = useTry();
  const token = useRef(location.hash.slice(1));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    history.replaceState(null, '', location.pathname);
    void attempt.run(() => withLink(token.current).then(() => arrive(null)));
  }, [attempt]);
  return (
    <Door title={attempt.trouble ? 'This link does not open' : 'Signing you in'}>
      {attempt.trouble ? (
        <>
          <Trouble>{attempt.trouble}</Trouble>
          <ButtonLink tone="next" href="/sign-in">
            Sign in another way
          </ButtonLink>
        </>
      ) : (
        <Loading lines={2} label="Signing you in" />
      )}
    </Door>
  );
}
