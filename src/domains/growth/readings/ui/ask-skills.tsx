import type { Skill } from '../contract-shapes.ts';

export type Group = {
  readonly name: string;
  readonly skills: readonly (Pick<Skill, 'name' | 'about'> & { readonly key: string })[];
};

type Props = {
  groups: readonly Group[];
  value: readonly string[];
  onChange(keys: readonly string[]): void;
};

const most = 10;

/** The skills of the ladder, path by path, to choose from. */
export function AskSkills({ groups, value, onChange }: Props) {
  return (
    <div className="grid gap-6">
      {groups.map(({ name, skills }) => (
        <fieldset key={name} className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          <legend className="mb-1 text-sm font-semibold text-ink-soft">{name}</legend>
          {skills.map((skill) => (
            <label key={skill.key} className="flex min-h-11 items-start gap-3 py-1.5">
              <input
                type="checkbox"
                className="mt-1 size-4.5 shrink-0 accent-sea"
                checked={value.includes(skill.key)}
                disabled={value.length >= most && !value.includes(skill.key)}
                onChange={({ target }) =>
                  onChange(
                    target.checked
                      ? [...value, skill.key]
                      : value.filter((one) => one !== skill.key),
                  )
                }
              />
              <span className="grid">
                <span>{skill.name}</span>
                {skill.about && <span className="text-sm text-ink-faint">{skill.about}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
