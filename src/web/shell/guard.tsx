import { Component, type ReactNode } from 'react';
import { Offline } from '../call.ts';
import { ErrorState } from '../design/states.tsx';

type State = { error?: unknown };

/** Keeps a part of the page that stumbles from taking the rest with it. */
export class Guard extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!isMissingPart(error))
      return <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} />;
    // A part that did not load stays missing until the page is asked for anew.
    return <ErrorState error={new Offline()} onRetry={() => location.reload()} />;
  }
}

const isMissingPart = (error: unknown): boolean =>
  error instanceof TypeError && /import|module|preload/i.test(error.message);
