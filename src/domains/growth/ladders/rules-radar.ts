import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { SourceFile } from './contract-shapes.ts';
import { keyFor } from './rules.ts';
import { type Brought, checked, refuse } from './rules-files.ts';

/**
 * The five axes of engineeringladders.com with the order of their stages, which its pages show in a
 * picture only. Words that are not among them are added behind, in the order they come.
 */
const axes = [
  { name: 'Technology', stages: ['Adopts', 'Specializes', 'Evangelizes', 'Masters', 'Creates'] },
  { name: 'System', stages: ['Enhances', 'Designs', 'Owns', 'Evolves', 'Leads'] },
  { name: 'People', stages: ['Learns', 'Supports', 'Mentors', 'Coordinates', 'Manages'] },
  { name: 'Process', stages: ['Follows', 'Enforces', 'Challenges', 'Adjusts', 'Defines'] },
  { name: 'Influence', stages: ['Subsystem', 'Team', 'Multiple Teams', 'Company', 'Community'] },
] as const;

type Point = { readonly word: string; readonly about: string };
type Level = { readonly name: string; readonly points: readonly Point[] };
type Path = { readonly name: string; readonly about: string; readonly levels: readonly Level[] };

/** One page a path: its name, a heading a level, and under it one bold word an axis. */
export function bodyFromPages(files: readonly SourceFile[]): Brought {
  const paths = files.map(({ text }) => pathIn(text));
  const levels = paths.flatMap((path) => path.levels);
  const width = levels[0]?.points.length ?? 0;
  const uneven = levels.filter(({ points }) => points.length !== width);
  if (width === 0) return refuse('There is no level with bold words under it in these pages.');
  if (uneven.length > 0) {
    return refuse(...uneven.map(({ name }) => `“${name}” does not name ${width} axes.`));
  }
  const skills = Array.from({ length: width }, (_, at) => axisFrom(at, levels));
  return checked({
    name: files.length > 1 ? 'Engineering ladders' : (paths[0]?.name ?? ''),
    kind: 'radar',
    source: isKnown(levels) ? 'engineeringladders.com, Apache-2.0' : '',
    skills,
    tracks: paths.map((path) => trackFrom(path, skills)),
  });
}

function pathIn(text: string): Path {
  const { children } = fromMarkdown(text);
  const heading = (depth: number) => (one: RootContent) =>
    one.type === 'heading' && one.depth === depth;
  const first = children.findIndex(heading(1));
  const next = children.findIndex((one, at) => at > first && heading(1)(one));
  const page = children.slice(first, next < 0 ? undefined : next);
  const starts = page.flatMap((one, at) => (heading(2)(one) ? [at] : []));
  const levels = starts.map((start, nth) => levelIn(page.slice(start, starts[nth + 1])));
  const intro = page.find(({ type }) => type === 'paragraph');
  return {
    name: page[0] ? plain(page[0]) : '',
    about: intro ? plain(intro) : '',
    levels: levels.filter(({ points }) => points.length > 0),
  };
}

function levelIn([heading, ...rest]: readonly RootContent[]): Level {
  const items = rest.flatMap((one) => (one.type === 'list' ? one.children : []));
  const points = items.flatMap(({ children: [paragraph] }): Point[] => {
    if (paragraph?.type !== 'paragraph') return [];
    const [bold, ...others] = paragraph.children;
    if (bold?.type !== 'strong') return [];
    const about = others
      .map(plain)
      .join('')
      .replace(/^\s*:\s*/, '');
    return [{ word: plain(bold), about }];
  });
  return { name: heading ? plain(heading) : '', points };
}

function plain(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

function axisFrom(at: number, levels: readonly Level[]) {
  const said = levels.flatMap(({ points }) => points[at] ?? []);
  const known = axes.find(({ stages }) => said.some(({ word }) => has(stages, word)));
  const words = [...new Set([...(known?.stages ?? []), ...said.map(({ word }) => word)])];
  const name = known?.name ?? `Axis ${at + 1}`;
  const stages = words.map((word) => ({
    name: word,
    about: said.find((one) => one.word === word)?.about ?? '',
  }));
  return { key: keyFor(name, new Set()), name, stages };
}

const has = (list: readonly string[], word: string): boolean => list.includes(word);
const isKnown = (levels: readonly Level[]): boolean =>
  levels.every(({ points }) => points.every(({ word }, at) => has(axes[at]?.stages ?? [], word)));

type Axis = ReturnType<typeof axisFrom>;

function trackFrom({ name, about, levels }: Path, skills: readonly Axis[]) {
  const stageOf = ({ stages }: Axis, word = '') => stages.findIndex((one) => one.name === word) + 1;
  const taken = new Set<string>();
  return {
    key: keyFor(name, taken),
    name,
    about,
    skills: skills.map(({ key }) => key),
    levels: levels.map((one) => {
      const key = keyFor(one.name, taken);
      taken.add(key);
      const needs = skills.map((axis, at) => [axis.key, stageOf(axis, one.points[at]?.word)]);
      return { key, name: one.name, needs: Object.fromEntries(needs) };
    }),
  };
}
