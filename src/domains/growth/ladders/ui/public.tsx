import { Select } from '../../../../web/design/field.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { skillsOfTrack, stageName } from '../rules.ts';
import type { Fate } from '../rules-changes.ts';
import { ladders } from './calls.ts';
import { StageWords } from './stage-words.tsx';

/** A skill as others keep it: of this version, in its words. */
export type SkillRef = { readonly versionId: string; readonly skillKey: string };

type PickerProps = {
  label: string;
  hint?: string;
  value: SkillRef | undefined;
  onChange(skill: SkillRef | undefined): void;
};

/** One skill of the ladder in force, or none; the path one looks at comes first. */
export function SkillPicker({ label, hint, value, onChange }: PickerProps) {
  const found = useLadderInForce();
  if (!found) return null;
  const { body, versionId, trackKey } = found;
  const tracks = body.tracks.toSorted(
    (a, b) => Number(b.key === trackKey) - Number(a.key === trackKey),
  );
  return (
    <Select
      label={label}
      hint={hint}
      value={value?.skillKey ?? ''}
      onChange={({ target }) =>
        onChange(target.value ? { versionId, skillKey: target.value } : undefined)
      }
    >
      <option value="">No skill of the ladder</option>
      {tracks.map((track) => (
        <optgroup key={track.key} label={track.name}>
          {skillsOfTrack(body, track).map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

/** The ladder one looks at, or else the first of the organisation; undefined: none, or not yet. */
export function useLadderInForce() {
  const mine = useRead(ladders.mine, {});
  const list = useRead(ladders.list, {});
  const published = list.data?.ladders.filter(({ number }) => number !== null) ?? [];
  const first = published.find(({ archivedAt }) => !archivedAt);
  const ladderId = mine.data && (mine.data.choice?.ladderId ?? first?.ladderId);
  const opened = useRead(
    ladders.open,
    { ladderId: ladderId ?? '' },
    { when: ladderId !== undefined },
  );
  if (!opened.data?.version) return undefined;
  const { body, version } = opened.data;
  const trackKey = mine.data?.choice?.trackKey ?? null;
  return { ladderId, body, versionId: version.versionId, trackKey };
}

type WordsProps = SkillRef & {
  /** The stage that is looked at, so that it stands out. */
  here?: number;
};

/** What each stage of a skill looks like, in the words of the version it was kept under. */
export function SkillWords({ versionId, skillKey, here }: WordsProps) {
  const read = useRead(ladders.skill, { versionId, skillKey });
  return (
    <Ready read={read}>
      {({ skill, ladder, since }) => (
        <div className="grid gap-4">
          {skill.about && <p className="max-w-prose text-ink-soft">{skill.about}</p>}
          <ol className="grid gap-4">
            {skill.stages.map((stage, at) => (
              <li
                key={stageName(skill, at + 1)}
                aria-current={here === at + 1 ? 'step' : undefined}
                className="grid gap-1 border-s-2 border-line ps-4 aria-[current=step]:border-sea"
              >
                <p className="text-sm font-semibold text-ink-soft">{stageName(skill, at + 1)}</p>
                <StageWords stage={stage} />
              </li>
            ))}
          </ol>
          <p className="text-sm text-ink-faint">
            <Link href={`/ladders/${ladder.ladderId}`} className="underline">
              {ladder.name}
            </Link>
            {ladder.number !== null && `, version ${ladder.number}`}
            {since !== 'same' && `. ${sinceThen[since]}`}
          </p>
        </div>
      )}
    </Ready>
  );
}

const sinceThen = {
  renamed: 'It has another name in the version in force.',
  changed: 'Its words have changed since; these are the ones that were given then.',
  removed: 'It is not in the version in force any more.',
} as const;

type ChangedProps = {
  changed: readonly { readonly skillKey: string; readonly fate: Fate; readonly name: string }[];
  /** What stays as it was: "your readings keep the words they were given under". */
  kept: string;
};

/** Said to whoever uses skills of an older version, when the ladder has moved on. */
export function SkillsMovedOn({ changed, kept }: ChangedProps) {
  if (changed.length === 0) return null;
  const many = changed.length === 1 ? '1 skill' : `${changed.length} skills`;
  return (
    <p className="max-w-prose text-sm text-ink-soft">
      The ladder has moved on: {many} changed ({changed.map(({ name }) => name).join(', ')}).
      Nothing of yours did: {kept}.
    </p>
  );
}
