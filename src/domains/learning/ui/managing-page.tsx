import { useState } from 'react';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Page } from '../../../web/design/page.tsx';
import { Ready } from '../../../web/design/states.tsx';
import { useRead } from '../../../web/use.ts';
import type { Reflection } from '../contract-shapes.ts';
import { closing, type Scene, scenes } from '../rules-managing.ts';
import { learning } from './calls.ts';
import { ManagingMap } from './managing-map.tsx';
import { SceneView } from './managing-scene.tsx';

/** A path of scenes, one at a time, and at its end one's own words laid out. No score. */
export function ManagingPage() {
  const read = useRead(learning.reflections, {});
  return (
    <div className="mx-auto w-full max-w-[36rem]">
      <Page
        title="Am I made for managing?"
        lead="Ten scenes and four questions. There is no score, and nobody else sees this."
      >
        <Ready read={read}>{({ reflections }) => <Path reflections={reflections} />}</Ready>
      </Page>
    </div>
  );
}

const all: readonly Scene[] = [...scenes, ...closing];

const isSaid = ({ strength, comfort, words }: Reflection): boolean =>
  Boolean(strength || comfort || words.trim());

function Path({ reflections }: { reflections: readonly Reflection[] }) {
  const said = new Map(reflections.filter(isSaid).map((one) => [one.scene, one]));
  const [at, setAt] = useState(() =>
    said.size === 0 ? -1 : all.findIndex(({ id }) => !said.has(id)),
  );
  const scene = all[at];
  if (at === -1 && said.size === 0) return <Door onBegin={() => setAt(0)} />;
  if (!scene)
    return (
      <ManagingMap
        reflections={reflections}
        onOpen={(id) => setAt(all.findIndex((one) => one.id === id))}
      />
    );
  return (
    <div className="grid gap-8">
      <p className="text-sm text-ink-faint">
        {at < scenes.length
          ? `Scene ${at + 1} of ${scenes.length}`
          : `At the end, ${at - scenes.length + 1} of ${closing.length}`}
      </p>
      <SceneView
        key={scene.id}
        scene={scene}
        inWordsOnly={at >= scenes.length}
        said={said.get(scene.id)}
      />
      <div className="flex flex-wrap gap-3">
        <Button icon="left" tone="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </Button>
        <Button tone="next" onClick={() => setAt(at + 1)}>
          {at === all.length - 1 ? 'Lay it all out' : 'Go on'}
        </Button>
        <Button tone="quiet" className="ms-auto" onClick={() => setAt(all.length)}>
          See what you said
        </Button>
      </div>
    </div>
  );
}

const Door = ({ onBegin }: { onBegin(): void }) => (
  <div className="grid max-w-prose gap-4">
    <p>
      You will read ten scenes from ordinary weeks of somebody who leads people. Of each, say two
      things: whether it comes easily to you, and whether you would be glad of it. They are not the
      same. Some of us are good at what we would rather not do, and drawn to what we still have to
      learn.
    </p>
    <p>
      Add your own words where you like. At the end they are laid out, and that is all: nothing is
      added up, nothing is compared. You can take it along as a file, change it, or remove it.
    </p>
    <p className="text-sm text-ink-faint">
      This is our practice. No questionnaire can tell who will be a good manager, and this is not
      one.
    </p>
    <div className="flex flex-wrap gap-3">
      <Button tone="next" onClick={onBegin}>
        Begin
      </Button>
      <ButtonLink tone="quiet" href="/learn/is-managing-for-me">
        There is a four-week programme, too
      </ButtonLink>
    </div>
  </div>
);
