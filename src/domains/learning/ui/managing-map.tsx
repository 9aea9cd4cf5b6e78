import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { download } from '../../../web/download.ts';
import { useChange } from '../../../web/use.ts';
import type { Reflection } from '../contract-shapes.ts';
import {
  closing,
  markdownOf,
  type Quarter,
  quarterOf,
  quarters,
  type Scene,
  scenes,
} from '../rules-managing.ts';
import { learning } from './calls.ts';

type Props = { reflections: readonly Reflection[]; onOpen(scene: string): void };

/** Where one's scenes lie, with one's words. Four places, none of them better. */
export function ManagingMap({ reflections, onOpen }: Props) {
  const said = new Map(reflections.map((one) => [one.scene, one]));
  const inQuarter = (quarter: Quarter) =>
    scenes.filter(({ id }) => {
      const one = said.get(id);
      return one && quarterOf(one) === quarter.id;
    });
  const open = [...scenes, ...closing].filter((scene) => !isComplete(scene, said.get(scene.id)));
  return (
    <div className="grid gap-9">
      {quarters.map((quarter) => (
        <Place
          key={quarter.id}
          quarter={quarter}
          scenes={inQuarter(quarter)}
          said={said}
          onOpen={onOpen}
        />
      ))}
      <AtTheEnd said={said} onOpen={onOpen} />
      {open.length > 0 && (
        <Section title="Left open" aside={open.length}>
          <ul className="flex flex-wrap gap-2">
            {open.map(({ id, title }) => (
              <li key={id}>
                <Button size="small" onClick={() => onOpen(id)}>
                  {title}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <TakeAlong reflections={reflections} />
    </div>
  );
}

const isComplete = ({ id }: Scene, said: Reflection | undefined): boolean =>
  closing.some((one) => one.id === id)
    ? Boolean(said?.words.trim())
    : Boolean(said && quarterOf(said));

type Said = ReadonlyMap<string, Reflection>;
type PlaceProps = {
  quarter: Quarter;
  scenes: readonly Scene[];
  said: Said;
  onOpen(scene: string): void;
};

function Place({ quarter, scenes: own, said, onOpen }: PlaceProps) {
  if (own.length === 0) return null;
  return (
    <Section title={quarter.title}>
      <p className="max-w-prose text-ink-soft">{quarter.text}</p>
      <ul className="grid gap-2">
        {own.map((scene) => (
          <Line
            key={scene.id}
            scene={scene}
            words={said.get(scene.id)?.words ?? ''}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Section>
  );
}

type LineProps = { scene: Scene; words: string; onOpen(scene: string): void };

const Line = ({ scene: { id, title }, words, onOpen }: LineProps) => (
  <li className="rounded-lg bg-surface px-5 py-3.5">
    <button
      type="button"
      onClick={() => onOpen(id)}
      className="font-semibold text-sea-ink hover:underline"
    >
      {title}
    </button>
    {words.trim() && <p className="max-w-prose whitespace-pre-wrap">{words}</p>}
  </li>
);

function AtTheEnd({ said, onOpen }: { said: Said; onOpen(scene: string): void }) {
  const own = closing.filter(({ id }) => said.get(id)?.words.trim());
  if (own.length === 0) return null;
  return (
    <Section title="At the end">
      <ul className="grid gap-2">
        {own.map((scene) => (
          <Line
            key={scene.id}
            scene={scene}
            words={said.get(scene.id)?.words ?? ''}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Section>
  );
}

function TakeAlong({ reflections }: Pick<Props, 'reflections'>) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="grid gap-4 border-t border-line pt-5">
      <p className="max-w-prose text-ink-soft">
        If something here surprised you, it may be worth half an hour with somebody you trust. You
        decide whether anyone ever reads this.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          icon="download"
          onClick={() =>
            download('am-i-made-for-managing.md', 'text/markdown', markdownOf(reflections))
          }
        >
          Take it along
        </Button>
        <Button tone="quiet" icon="trash" onClick={() => setAsking(true)}>
          Remove it all
        </Button>
      </div>
      <RemoveDialog open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

function RemoveDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const forget = useChange(learning.forgetReflections, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => {
      onClose();
      toast('Removed. Nothing of it is kept.');
    },
  });
  return (
    <Dialog open={open} onClose={onClose} title="Remove all you wrote here?">
      <p>It cannot be brought back. You may take it along first.</p>
      <Actions>
        <Button tone="attention" busy={forget.isPending} onClick={() => forget.mutate({})}>
          Remove it all
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Keep it
        </Button>
      </Actions>
    </Dialog>
  );
}
