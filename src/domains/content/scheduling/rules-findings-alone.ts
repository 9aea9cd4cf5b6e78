import type { Finding } from './contract-shapes.ts';
import type { Group, Looked, Scene, Stretch } from './rules-findings.ts';
import { overlappingArms } from './rules-plan.ts';

const day = 86_400_000;

type Alone = Pick<Scene, 'placement' | 'title' | 'bookings' | 'groups' | 'fewest'>;

const found = (
  { placement }: Alone,
  kind: Finding['kind'],
  of: readonly Looked[],
  sentence: string,
): Finding => ({
  kind,
  placement,
  from: null,
  until: null,
  bookingIds: of.map(({ bookingId }) => bookingId),
  people: null,
  sentence,
});

/** Bookings whose audience is nobody here. */
export const nobodyIn = (scene: Alone): Finding[] =>
  scene.bookings
    .filter(
      ({ bit }) => bit !== null && !scene.groups.some((group: Group) => group.bits[bit] === '1'),
    )
    .map((one) => found(scene, 'nobody', [one], nobodyWords(one)));

const nobodyWords = ({ title, people }: Looked): string =>
  people
    ? `“${title}” is for ${people}, and nobody here is one of them.`
    : `Nobody here is in the audience of “${title}”.`;

/** Bookings that stand at no time at all, though their window is still ahead or open. */
export const neverIn = (scene: Alone, standsEver: (booking: Looked) => boolean): Finding[] =>
  scene.bookings
    .filter((booking) => !standsEver(booking))
    .map((one) =>
      found(
        scene,
        'never',
        [one],
        `“${one.title}” has no time left: its times lie outside its window.`,
      ),
    );

/** Caps that somebody who looks once a day can never come up against. */
export function idleCapsIn(
  scene: Alone,
  open: (booking: Looked, days: number) => readonly Stretch[],
) {
  return scene.bookings.flatMap((one) => {
    const { cap } = one.plan;
    if (!cap) return [];
    const days = Math.min(cap.days, daysTouched(open(one, cap.days)));
    if (days >= cap.times) return [];
    const sentence = `“${one.title}” stands on ${days} of ${cap.days} days, so somebody who looks once a day never comes to the cap of ${cap.times}.`;
    return [found(scene, 'cap-never-reached', [one], sentence)];
  });
}

const daysTouched = (spans: readonly Stretch[]): number =>
  new Set(
    spans.flatMap(({ from, until }) => {
      const [first, last] = [Math.floor(from / day), Math.floor((until - 1) / day)];
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    }),
  ).size;

/** Bookings that show nothing, since nothing published stands behind them. */
export const unpublishedIn = (scene: Alone, isPublished: (booking: Looked) => boolean): Finding[] =>
  scene.bookings
    .filter((booking) => !isPublished(booking))
    .map((one) => {
      const why = one.plan.versionId
        ? 'the version it is pinned to is not published any more'
        : 'no version of it is published';
      return found(scene, 'version-withdrawn', [one], `“${one.title}” shows nothing: ${why}.`);
    });

/** Arms of one experiment that would show to the same people. */
export const crossedArmsIn = (scene: Alone): Finding[] =>
  overlappingArms(scene.bookings).map(([a, b]) => {
    const name = a.plan.experiment?.name ?? '';
    const sentence = `Two arms of the experiment “${name}” overlap: “${a.title}” and “${b.title}” would show to the same people.`;
    return found(scene, 'arms-overlap', [a, b], sentence);
  });
