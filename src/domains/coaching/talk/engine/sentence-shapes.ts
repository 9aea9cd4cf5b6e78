/** How a sentence begins says most about what it does; fillers in front of it say nothing. */
const fillers =
  /^(?:[^\p{L}\d]+|(?:okay|ok|so|well|and|but|um|uh|yeah|right|now|all|alright|mm|mmhmm|hmm|hm|oh|yes|great|good|sure|then|i guess|you know|i see|because|cause)[,.\s-]+)+/u;

export const withoutFillers = (sentence: string): string => sentence.replace(fillers, '');

const shapes: readonly (readonly [string, RegExp])[] = [
  [
    'tell',
    /^(?:(?:can|could|would|will) you (?:please |just |maybe )?)?(?:tell|describe|explain|walk|say|help me understand|share|talk)\b/,
  ],
  ['count', /^how (?:many|much|often|long|old|far|soon)\b/],
  ['place', /^(?:what time|what day|which|when|where|who)\b/],
  ['about', /^(?:what|how) about\b/],
  ['wide', /^(?:what|how|why)\b/],
  [
    'yes-no',
    /^(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|might|am)(?:n't)?\b/,
  ],
  ['any', /^(?:any|anything|ever|never)\b/],
  [
    'mirror',
    /^(?:it |that )?(?:sounds|seems|looks|feels)\b|^(?:what )?i(?:'m| am)? hear(?:ing)?\b|^so you/,
  ],
  ['you', /^(?:you|your|you're|you've|you'd)\b/],
  ['i', /^(?:i|i'm|i'd|i'll|i've)\b/],
  ['we', /^(?:we|let's|we'll|we're)\b/],
  ['it', /^(?:it|that|this|there|they|these|those|he|she)(?:'s|'re)?\b/],
  ['praise', /^(?:thank|thanks|good|great|excellent|nice|wonderful|awesome|perfect)\b/],
  ['if', /^(?:try|maybe|if|consider)\b/],
];

/** The first shape a sentence has, marked where it asks; `plain` when it has none. */
export function shapeOf(sentence: string): string {
  const start = withoutFillers(sentence);
  const found = shapes.find(([, pattern]) => pattern.test(start))?.[0] ?? 'plain';
  return sentence.includes('?') ? `${found}?` : found;
}

const seeksAgreement =
  /\b(?:right|okay|huh|yeah|correct|isn't it|don't you|is that right|am i right|does that make sense|is that fair)\?+$/;
const widensAtTheEnd =
  /(?:\b(?:and|or)|,) (?:what|how|why)\b(?! (?:many|much|often|long|old)\b)[^,]*$/;
const invites = /^(?:which|(?:where|who|whom) (?:do|would|could) (?:you|we)|when do you)\b/;
const widens = /\b(?:what|how|why)\b/;
const narrow = /^(?:yes-no|count|place)/;

/** A guess from a few marks: whether a question leaves the answer open. One voice among many. */
export function asksOpenly(question: string): boolean {
  const shape = shapeOf(question);
  const start = withoutFillers(question);
  if (seeksAgreement.test(question)) return false;
  if (shape.startsWith('tell') || widensAtTheEnd.test(question) || invites.test(start)) return true;
  if (narrow.test(shape)) return false;
  return widens.test(question);
}
