/** The ways to celebrate somebody, who hears of each, and which of them are open. */

export type Audience = 'private' | 'managers-manager' | 'team' | 'wide';

/** `page`: it stands on their page here. `mail`: it goes out as a mail too. `self`: its writer says it. */
type Goes = 'page' | 'mail' | 'self';

const way = <A extends Audience, G extends Goes>(audience: A, goes: G, label: string) => ({
  audience,
  goes,
  label,
});

export const channels = {
  'one-to-one': way('private', 'self', 'In person, one to one'),
  note: way('private', 'mail', 'A private note'),
  'upward-note': way('managers-manager', 'mail', 'A written note to the manager’s manager'),
  'stand-up': way('team', 'self', 'At the team’s stand-up'),
  'team-channel': way('team', 'self', 'In the team’s channel'),
  'wide-mail': way('wide', 'self', 'An e-mail to many'),
  'all-hands': way('wide', 'self', 'At the all-hands'),
  time: way('private', 'self', 'Time to spend freely'),
  budget: way('private', 'self', 'A budget for learning'),
  challenge: way('private', 'self', 'A bigger challenge'),
  page: way('private', 'page', 'On their page here'),
  own: way('private', 'self', 'In another way'),
} as const;

export type Channel = keyof typeof channels;

export const channelNames = Object.keys(channels) as [Channel, ...Channel[]];

/** What a card can name: the page is nobody's wish, since it is always there. */
export const wishable = channelNames.filter((channel) => channel !== 'page') as [
  Exclude<Channel, 'page'>,
  ...Exclude<Channel, 'page'>[],
];

/** Whatever leaves the two of them needs a yes of its own (E13). */
export const needsConsent = (channel: Channel): boolean => channels[channel].audience !== 'private';

export const audienceWords: Readonly<Record<Audience, string>> = {
  private: 'between you two',
  'managers-manager': 'one more person reads it',
  team: 'the team hears it',
  wide: 'many hear it',
};

/** What somebody may know of another's wishes; a colleague knows the open ways and no more. */
export type Known = {
  readonly liked: readonly Wish[];
  readonly never: readonly Channel[];
  readonly consented: readonly Channel[];
};

export type Wish = { readonly channel: Channel; readonly words: string };

/** Why a way is open, or why it is not. */
export type Because = 'liked' | 'always' | 'consented' | 'unasked' | 'never' | 'unknown';

export type Judged = { readonly isOpen: boolean; readonly because: Because };

/** The one rule of the whole slice: the button, the operation and the hour of going out all ask it. */
export function judge(channel: Channel, { liked, never, consented }: Known): Judged {
  const isLiked = liked.some((wish) => wish.channel === channel);
  if (channel === 'page') return { isOpen: true, because: 'always' };
  if (channel !== 'own' && never.includes(channel)) return { isOpen: false, because: 'never' };
  if (needsConsent(channel)) {
    if (!consented.includes(channel)) return { isOpen: false, because: 'unasked' };
    return { isOpen: true, because: isLiked ? 'liked' : 'consented' };
  }
  if (isLiked) return { isOpen: true, because: 'liked' };
  if (channel === 'note') return { isOpen: true, because: 'always' };
  return { isOpen: false, because: 'unknown' };
}

export type Way = Wish & Judged & { readonly audience: Audience; readonly place: number | null };

/** What to offer: the liked ones in their order, then what is open besides; what is shut says why. */
export function waysFor(known: Known): Way[] {
  const liked = known.liked.map((wish, at) => ({ ...wish, place: at + 1 }));
  const besides = [...new Set<Channel>([...known.consented, 'note', 'page'])]
    .filter((channel) => !liked.some((wish) => wish.channel === channel))
    .map((channel) => ({ channel, words: '', place: null }));
  return [...liked, ...besides]
    .map((wish) => ({
      ...wish,
      ...judge(wish.channel, known),
      audience: channels[wish.channel].audience,
    }))
    .filter(({ isOpen, place }) => isOpen || place !== null);
}

/** A reason beside each way, in words. */
export function sayBecause({ because, place }: Way, name: string): string {
  if (because === 'liked') return place === 1 ? `What ${name} likes best` : `${name} likes this`;
  if (because === 'consented') return `${name} said yes to this`;
  if (because === 'always') return 'Always fine';
  if (because === 'unasked') return `${name} has not said yes to this in front of others`;
  return because === 'never' ? `${name} does not want this` : `Not among what you know of ${name}`;
}

/** The refusal, as a sentence of its own. */
export function sayShut(because: Because, name: string): string {
  if (because === 'unasked') {
    return `${name} has not said yes to being celebrated this way in front of others. Nothing went out; a private note is always fine.`;
  }
  return `This is not a way ${name} wants to be celebrated. Nothing went out; their page here is always open.`;
}
