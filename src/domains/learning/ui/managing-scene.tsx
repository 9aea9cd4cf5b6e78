import { OneOf } from '../../../web/design/choice.tsx';
import { OwnWords } from '../../../web/own-words.tsx';
import { patch, useChange } from '../../../web/use.ts';
import type { Reflection } from '../contract-shapes.ts';
import { comfortWords, type Scene, strengthWords } from '../rules-managing.ts';
import { learning } from './calls.ts';

type Props = { scene: Scene; inWordsOnly: boolean; said: Reflection | undefined };

const options = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));

/** One scene: does it come easily, would one be glad of it, and what one thinks. */
export function SceneView({ scene, inWordsOnly, said }: Props) {
  const { id, title, text } = scene;
  const reflect = useReflect(id, said);
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h2 className="text-2xl">{title}</h2>
        <p className="max-w-prose text-lg text-pretty">{text}</p>
      </div>
      {!inWordsOnly && (
        <div className="grid gap-5">
          <OneOf
            legend="Does it come easily to you?"
            options={options(strengthWords)}
            value={said?.strength ?? undefined}
            onChange={(strength) => void reflect({ strength })}
          />
          <OneOf
            legend="Would you be glad of it?"
            options={options(comfortWords)}
            value={said?.comfort ?? undefined}
            onChange={(comfort) => void reflect({ comfort })}
          />
        </div>
      )}
      <OwnWords
        label="Your words, for you alone"
        name={`managing.${id}`}
        saved={said?.words ?? ''}
        placeholder={inWordsOnly ? '' : 'What would you do? What would it cost you?'}
        onKeep={(words) => reflect({ words })}
      />
    </div>
  );
}

/** What was said so far and is not named stays as it is. */
function useReflect(scene: string, said: Reflection | undefined) {
  const change = useChange(learning.reflect, {
    optimistic: (input) => [
      patch(learning.reflections, {}, ({ reflections }) => ({
        reflections: [
          ...reflections.filter((one) => one.scene !== scene),
          { ...input, changedAt: said?.changedAt ?? '1970-01-01T00:00:00Z' },
        ],
      })),
    ],
    refusal: 'toast',
  });
  const now = {
    scene,
    strength: said?.strength ?? null,
    comfort: said?.comfort ?? null,
    words: said?.words ?? '',
  };
  return (set: Partial<Omit<Reflection, 'scene' | 'changedAt'>>) =>
    change.mutateAsync({ ...now, ...set });
}
