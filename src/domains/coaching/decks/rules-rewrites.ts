/** Ways to ask the same openly. The first shape that fits gives two; what it caught goes in as it was typed. */
type Way = readonly [shape: RegExp, say: (...caught: string[]) => readonly [string, string]];

/** `Are you sure` → `are you sure`; "I" and names stay. */
const small = (text: string): string =>
  /^(?:I\b|I'|\p{Lu}{2})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const somebody = '(?:i|you|we|they|he|she|it|there|this|that|everyone|everybody|anyone|people)';
const clause = new RegExp(
  String.raw`^(?:${somebody}|these|those|the|our|your|my)(?:'\p{L}+)?\b`,
  'iu',
);

/** What somebody feels or thinks: a whole clause can be doubted, a single word cannot. */
function whether(who: string, feels: string, said: string): string {
  if (clause.test(said)) return `What tells ${object(who)} whether ${said}?`;
  return `What makes ${object(who)} ${feels} ${said}${/\bor\b/.test(said) ? '' : ', or not'}?`;
}

const forWhom: Readonly<Record<string, string>> = { i: 'me', we: 'us' };
const object = (subject: string): string => forWhom[subject.toLowerCase()] ?? subject;

/** Advice says what it would do; these ask what the other sees, with the advice as one thing among others. */
const opinions: readonly Way[] = [
  [
    /^have you (?:ever )?tried (.+)/i,
    (idea) => ['What have you tried so far?', `What do you make of ${idea}?`],
  ],
  [
    /^have you (?:ever )?(?:considered|thought (?:about|of)|looked (?:at|into)) (.+)/i,
    (idea) => ['What have you thought of so far?', `What do you make of ${idea}?`],
  ],
  [
    /^(?:don't you think|do you not think)(?: that)? (.+)/i,
    (said) => [
      'What do you think?',
      `What speaks for and against the thought that ${small(said)}?`,
    ],
  ],
  [
    /^(?:wouldn't|isn't|won't|would) (?:it|that) (?:not )?(?:be |make )?(?:not )?(?:an? )?\p{L}+(?: idea| sense)? (to|if (?:you|we)) (.+)/iu,
    (how, act) => [
      'What ways do you see?',
      how === 'to' ? weigh('you', act) : `What would happen ${how} ${act}?`,
    ],
  ],
  [
    /^what if (you|we) (.+)/i,
    (who, act) => ['What ways do you see?', `What would happen if ${who} ${act}?`],
  ],
  [
    /^(?:why don't|why not|shouldn't|couldn't|wouldn't|can't|don't|won't|how about|what about|should)(?: (you|we))?(?: not| just)? (.+)/i,
    (who, act) => ['What ways do you see?', weigh(who, act)],
  ],
  [
    /^(?:maybe |perhaps |i think )?you (?:should|ought to|need to|have to|must|could just|might want to|had better|'d better)(?: just)? (.+)/i,
    (act) => ['What could you do?', weigh('you', act)],
  ],
  [
    /^if i were you,?(?: i(?:'d| would))? (.+)/i,
    (act) => ['What ways do you see?', weigh('you', act)],
  ],
];

const weigh = (who: string, act: string): string =>
  /^\p{L}+ing\b/iu.test(act) && !/^(?:bring|sing|ring|swing)\b/i.test(act)
    ? `What do you make of ${act}?`
    : `What would happen if ${who || 'you'} were to ${act}?`;

/** "Is there anything …", "do you have any …": asks for a thing, so it may ask which. */
const things: readonly Way[] = [
  [/^(?:is there )?anything else$/i, () => ['What else?', 'What else is on your mind?']],
  [
    /^(?:is|are) there anything( else)?(?: that)?(?:'s| is)? (.+)/i,
    (more, said) => {
      if (clause.test(said)) {
        return [`What${more} is it that ${said}?`, `What${more} comes to mind that ${said}?`];
      }
      if (/^to\b/i.test(said)) {
        return [`What${more} is there ${said}?`, `What${more} comes to mind ${said}?`];
      }
      return [`What${more} is ${said}?`, `How are you dealing with what${more} is ${said}?`];
    },
  ],
  [
    /^(?:is|are) there (?:any(?:body|one)|some(?:body|one)) (.+)/i,
    (said) => [
      `What can you tell me about someone ${said}?`,
      `What comes to mind when you think of someone ${said}?`,
    ],
  ],
  [
    /^are there (?:any|some|other|more) (.+)/i,
    (those) => [`What are the ${those}?`, `What comes to mind when you think of ${those}?`],
  ],
  [
    /^is there (an?) (.+)/i,
    (one, said) => [
      `What is ${/ \S+ /.test(said) ? one : 'the'} ${said}?`,
      `What comes to mind when you think of ${one} ${said}?`,
    ],
  ],
  [
    /^is there (?:any|some|another|more) (.+)/i,
    (said) => [`What is the ${said}?`, `What comes to mind when you think of ${said}?`],
  ],
  [
    /^(?:do|have) you (?:have |got )?(?:any|some) (\p{L}+)( .+)?$/iu,
    (thing, rest) => [
      `What ${thing} do you have${rest}?`,
      `What comes to mind when you think of ${thing}${rest}?`,
    ],
  ],
  [
    /^(?:do you have|have you got) ((?:an?|the|your|enough) .+)/i,
    (those) => [`What can you tell me about ${those}?`, `How do things stand with ${those}?`],
  ],
  [
    /^any (\p{L}+s(?: (?:about|on|for|from|in|with|to) .+)?)$/iu,
    (those) => [`What ${those} come to mind?`, `What comes to mind when you think of ${those}?`],
  ],
  [
    /^anything( else)? (.+)/i,
    (more, said) => [`What${more} is ${said}?`, `What${more} is there ${said}?`],
  ],
];

/** "Do you feel …", "are you …", "could you …": how far, in what way, and what tells. */
const yesOrNo: readonly Way[] = [
  [
    /^(?:do|would|will|are) you (?:be )?(?:like|want|plan|hope|intend|happy|ready|willing|want|able|prepared|going) to (.+)/i,
    (act) => [`How would it be for you to ${act}?`, `What would it take for you to ${act}?`],
  ],
  [
    /^do (you|we|they|i) (?:really |still )?(feel|think|believe|find)( like| that)? (.+)/i,
    (who, feel, like, said) => [
      `To what extent do ${who} ${feel}${like} ${said}?`,
      whether(who, feel, said),
    ],
  ],
  [
    /^(?:do|don't) (you|we|they|i) (?:really )?(like|enjoy|love|trust) (.+)/i,
    (who, verb, what) => [`What do ${who} ${verb} about ${what}?`, `How has it been with ${what}?`],
  ],
  [
    /^(do|don't) (you|we|they|i) (.+)/i,
    (_do, who, said) => [
      `In what ways do ${who} ${said}?`,
      `What does it look like when ${who} ${said}?`,
    ],
  ],
  [
    /^(have|has|had) (.+?) (?:ever |already |yet )?(.+)/i,
    (has, who, said) => [
      `In what situations ${small(has)} ${who} ${said}?`,
      `${has} ${who} ${said}, and what came of it?`,
    ],
  ],
  [
    /^(?:can|could|would|will) you (?:please |just )?update me on (.+)/i,
    (topic) => [`How is ${topic} going?`, `What can you tell me about ${topic}?`],
  ],
  [
    /^would you (?:like|prefer|want) (.+)/i,
    (what) => [`How would you feel about ${what}?`, `What would you hope for from ${what}?`],
  ],
  [
    /^(can|could|will|would|may|might|should) (you|we|i|they) (.+)/i,
    (can, who, said) => [
      `How ${small(can)} ${who} ${said}?`,
      `What would it take for ${object(who)} to ${said}?`,
    ],
  ],
  [
    new RegExp(`^(is|are|was|were|am) (${somebody}) (.+)`, 'i'),
    (be, who, said) => [
      `To what extent ${small(be)} ${who} ${said}?`,
      `What tells you whether ${who} ${small(be)} ${said}?`,
    ],
  ],
];

/** "When was …", "how many …": asks for a fact, so it may ask what lies around it. */
const facts: readonly Way[] = [
  [
    /^when (?:was|were|'s) (.+)/i,
    (then) => [`What stayed with you from ${then}?`, `How do you look back on ${then}?`],
  ],
  [
    /^when (?:is|are) ((?:your|the|our|my) .+)/i,
    (then) => [`What do you have in mind for ${then}?`, `How do you feel about ${then}?`],
  ],
  [
    /^where ((?:do|does|did|would|could|can|should|will) .+)/i,
    (ask) => [`How ${ask}?`, `Where ${ask}, and what makes you say so?`],
  ],
  [
    /^(who (?:is|are|was|were) ((?:the|your|our|my|an?) .+))/i,
    (who, them) => [`What can you tell me about ${them}?`, `${who}, and what makes you say so?`],
  ],
  [
    /^(who (?:is|was|has|really) .+)/i,
    (who) => [`What can you tell me about ${small(who)}?`, `${who}, and what makes you say so?`],
  ],
  [
    /^how often ((?:do|does|did|can|could|would|will|have|has) .+)/i,
    (ask) => [`In what situations ${ask}?`, `How often ${ask}, and what makes it so?`],
  ],
  [
    /^how (?:much|far) ((?:do|does|did|can|could|would|will|is|are|have|has) .+)/i,
    (ask) => [`To what extent ${ask}?`, `In what ways ${ask}?`],
  ],
  [
    /^((?:when|where|who|whom|whose|what time|what day|how) .+)/i,
    (ask) => [`${ask}, and what makes you say so?`, `${ask}, and how do you feel about that?`],
  ],
];

const others: readonly Way[] = [
  [
    /^((?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may|might|am)(?:n't)? .+)/i,
    (ask) => [`To what extent ${small(ask)}?`, `${ask}, and what makes you say so?`],
  ],
  [
    new RegExp(String.raw`^(${somebody}(?:'\p{L}+)? .+)`, 'iu'),
    (said) => [
      `How do you see it: ${small(said)}?`,
      `What speaks for and against this: ${small(said)}?`,
    ],
  ],
  [
    /^(.+)/,
    (topic) => [
      `What comes to mind about ${small(topic)}?`,
      `How do you feel about ${small(topic)}?`,
    ],
  ],
];

const rewritten = (words: string, ways: readonly Way[]): readonly string[] => {
  for (const [shape, say] of ways) {
    const found = shape.exec(words);
    if (found) return say(...found.slice(1).map((part) => part ?? ''));
  }
  return [];
};

export const openedAdvice = (words: string): readonly string[] =>
  rewritten(words, [...opinions, ...others]);

const asks = 'do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|when|where|who';
const afterWords = new RegExp(`^([^,]{1,60}), ((?:${asks}) .+)`, 'i');

/** "Next week, could you …": what comes first stays first. */
export function openedQuestion(words: string): readonly string[] {
  const [, first, asked] = afterWords.exec(words) ?? [];
  if (first && asked && !startsAsking.test(first)) {
    return openedQuestion(asked).map((one) => `${first}, ${small(one)}`);
  }
  return rewritten(words, [...things, ...yesOrNo, ...facts, ...others]);
}

const startsAsking = new RegExp(String.raw`^(?:${asks})\b`, 'i');
