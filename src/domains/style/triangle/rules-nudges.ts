import type { Says } from '../../../platform/universal/telling.ts';

export const sayDrift: Says = ({ facts }) => {
  const points = Number(facts.points);
  const gave = points > 0 ? 'more' : 'less';
  return {
    sentence: `For ${facts.weeks} weeks the ${facts.side} side got about ${Math.abs(points)} points ${gave} of your attention than you aim for. A choice, a season, or a drift?`,
    action: 'Look at your style',
  };
};
