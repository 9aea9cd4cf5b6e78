import { frontMatter, item } from '../../../platform/universal/record-files.ts';
import type { Win } from './contract-shapes.ts';
import { byYear } from './rules.ts';

type Period = { readonly from?: string | undefined; readonly until?: string | undefined };
type Told = Pick<
  Win,
  'title' | 'story' | 'impact' | 'day' | 'links' | 'skills' | 'writer' | 'standing'
>;

/** A line of Markdown in which nothing of it is read as a mark. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|~])/g, '\\$1');

/** One win as an item of a list, with all that is known of it. */
export function itemOf({
  title,
  story,
  impact,
  day,
  links,
  skills,
  writer,
  standing,
}: Told): string {
  const lines = [
    `**${plain(title)}** (${day})`,
    impact && `What it changed: ${impact}`,
    story && `\n${story}\n`,
    skills.length > 0 && `Skills: ${skills.map(plain).join(', ')}`,
    ...links.map((link) => `<${link}>`),
    standing === 'own' ? '' : `Noticed by ${plain(writer.name)}`,
  ];
  return item(lines.filter(Boolean).join('\n'));
}

/** A book of wins as one document: by year and by quarter, newest first. */
export function documentOf(wins: readonly Told[], { from, until }: Period) {
  const parts = byYear(wins).map(({ year, quarters }) => {
    const each = quarters.map(
      ({ quarter, wins: its }) =>
        `### ${quarterName(quarter)}\n\n${its.map(itemOf).join('\n\n')}\n`,
    );
    return `## ${year}\n\n${each.join('\n')}`;
  });
  const span = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  const head = frontMatter({ about: 'Wins', ...span, wins: wins.length });
  const body = parts.length > 0 ? parts.join('\n') : 'No wins are written down for this time.\n';
  return { fileName: fileNameOf(from, until), text: `${head}\n# Wins\n\n${body}` };
}

const quarterName = (quarter: string): string => {
  const months = ['January to March', 'April to June', 'July to September', 'October to December'];
  return months[Number(quarter.at(-1)) - 1] ?? quarter;
};

const fileNameOf = (from: string | undefined, until: string | undefined): string =>
  `wins${from ? `-from-${from}` : ''}${until ? `-until-${until}` : ''}.md`;
