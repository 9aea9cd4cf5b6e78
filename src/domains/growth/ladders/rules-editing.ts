import type { Body, Level, Skill, Stage, Track } from './contract-shapes.ts';
import { keyFor, skillsOfTrack } from './rules.ts';

/** One member of a list, changed; the others as they are. */
export const changed = <T extends { readonly key: string }>(list: readonly T[], one: T): T[] =>
  list.map((other) => (other.key === one.key ? one : other));

export const without = <T extends { readonly key: string }>(list: readonly T[], key: string): T[] =>
  list.filter((one) => one.key !== key);

const keysOf = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key));

export const emptyStage: Stage = { name: '', about: '', signals: [], examples: [] };

/** A skill with as many stages as the others have, and a key it keeps whatever it is called later. */
export function withSkill(body: Body, name: string): Body {
  const count = Math.max(...body.skills.map(({ stages }) => stages.length), 0) || 5;
  const key = keyFor(name, keysOf(body.skills));
  const skill: Skill = { key, name, group: '', about: '', stages: Array(count).fill(emptyStage) };
  return { ...body, skills: [...body.skills, skill] };
}

/** The skill goes from every path and every level as well. */
export function withoutSkill(body: Body, key: string): Body {
  const tracks = body.tracks.map((track) => withSkills(track, without(asKeys(track), key)));
  return { ...body, skills: without(body.skills, key), tracks };
}

const asKeys = ({ skills }: Track) => skills.map((key) => ({ key }));

function withSkills(track: Track, skills: readonly { readonly key: string }[]): Track {
  const keys = skills.map(({ key }) => key);
  const levels = track.levels.map((level) => ({
    ...level,
    needs: Object.fromEntries(Object.entries(level.needs).filter(([key]) => keys.includes(key))),
  }));
  return { ...track, skills: keys, levels };
}

/** Puts a skill on a path, at its place among the ladder's skills, or takes it off. */
export function toggled(body: Body, track: Track, key: string): Track {
  const has = track.skills.includes(key);
  const keys = has ? track.skills.filter((one) => one !== key) : [...track.skills, key];
  const inOrder = body.skills.filter((one) => keys.includes(one.key));
  return withSkills(track, has ? keys.map((one) => ({ key: one })) : inOrder);
}

export function withTrack(body: Body, name: string): Body {
  const track = { key: keyFor(name, keysOf(body.tracks)), name, about: '', skills: [], levels: [] };
  return { ...body, tracks: [...body.tracks, track] };
}

export function withLevel(track: Track, name: string, points: number | null): Track {
  const level: Level = {
    key: keyFor(name, keysOf(track.levels)),
    name,
    about: '',
    needs: {},
    points,
  };
  return { ...track, levels: [...track.levels, level] };
}

/** Level n asks for stage n of every skill on the path. */
export function levelEachStage(body: Body, track: Track): Track {
  const skills = skillsOfTrack(body, track);
  const most = Math.max(0, ...skills.map(({ stages }) => stages.length));
  return Array.from({ length: most }, (_, at) => at + 1).reduce((path, stage) => {
    const next = withLevel(path, `${track.name} ${stage}`, null);
    const needs = Object.fromEntries(
      skills.map(({ key, stages }) => [key, Math.min(stage, stages.length)]),
    );
    return {
      ...next,
      levels: next.levels.map((one, nth) => (nth === path.levels.length ? { ...one, needs } : one)),
    };
  }, track);
}

/** Lines as they are typed: kept while typing, tidied before they are sent. */
export const linesIn = (text: string): string[] => text.split('\n');

/** Without the empty lines that typing leaves behind. */
export function tidied(body: Body): Body {
  const full = (lines: readonly string[]) => lines.map((one) => one.trim()).filter(Boolean);
  const skills = body.skills.map((skill) => ({
    ...skill,
    stages: skill.stages.map((stage) => ({
      ...stage,
      signals: full(stage.signals),
      examples: full(stage.examples),
    })),
  }));
  return { ...body, skills };
}

/** The list with one member after another; null: before all. */
export function moved<T extends { readonly key: string }>(
  list: readonly T[],
  key: string,
  after: string | null,
): T[] {
  const one = list.find((member) => member.key === key);
  if (!one) return [...list];
  const others = without(list, key);
  const at = after === null ? 0 : others.findIndex((member) => member.key === after) + 1;
  return others.toSpliced(at, 0, one);
}
