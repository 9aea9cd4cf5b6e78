/** What people of the demo organisation say to each other. All of it is made up. */

/** Pieces of work that come and go over two years; a season is about eight weeks. */
export const topics: readonly string[] = [
  'the billing migration',
  'search latency',
  'the on-call handbook',
  'the importer rewrite',
  'flaky end-to-end tests',
  'the mobile release train',
  'the permissions model',
  'the storage upgrade',
  'the partner API',
  'incident reviews',
  'the build cache',
  'the onboarding week',
  'the notification service',
];

export type PointWords = {
  readonly kind: 'career' | 'feedback' | 'wellbeing' | 'life' | 'work' | 'status' | 'decision';
  readonly text: string;
};

const kindOf = (kind: PointWords['kind'], texts: readonly string[]): PointWords[] =>
  texts.map((text) => ({ kind, text }));

export const engineerPoints: readonly PointWords[] = [
  ...kindOf('work', [
    'Who decides about {topic} when the two teams disagree?',
    'I think we are solving the wrong half of {topic}',
    'I would like to pair with someone on {topic} for a week',
    'What would you drop first if {topic} slips?',
    'The review queue is where my afternoons go',
    'I found a much smaller version of {topic}; is it enough?',
    'Could we stop the daily sync until {topic} is out?',
  ]),
  ...kindOf('career', [
    'I want to lead something end to end this half',
    'What is the difference between what I do now and staff?',
    'I enjoyed mentoring more than I thought I would',
    'Could I give the talk about {topic} at the guild?',
    'I would like to see how planning works one level up',
  ]),
  ...kindOf('feedback', [
    'You answered for me in the review on Tuesday. I had it',
    'The context you gave before {topic} helped a lot, more of that please',
    'I hear about changes of plan in the channel before I hear them from you',
    'How did my write-up about {topic} land with the others?',
  ]),
  ...kindOf('wellbeing', [
    'Two pages a night is too many to be useful the next day',
    'I have not had a morning without meetings for three weeks',
    'I noticed that I put off the hard parts of {topic}',
    'I was proud of last week and would like to keep that pace, not more',
  ]),
  ...kindOf('life', [
    'School starts in two weeks: I would like to begin at ten for a while',
    'We are moving flats in spring, I will need three days',
    'My sister is visiting, so I am away on the long weekend',
    'Back to climbing twice a week, and it shows in my mood',
  ]),
  ...kindOf('decision', [
    'Do we support the old format in {topic} or not?',
    'I need a yes or no about the contractor by Friday',
  ]),
  ...kindOf('status', ['Where {topic} stands', 'What is left before the release']),
];

export const managerPoints: readonly PointWords[] = [
  ...kindOf('feedback', [
    'The way you opened the retrospective made it safe to speak',
    'Your comments on {topic} were right and read as sharp; shall we look at one together?',
    'Two people told me that your pairing sessions changed how they work',
    'What should I do more of, less of?',
  ]),
  ...kindOf('work', [
    'What do you need from me for {topic}?',
    'Who else should know about {topic}?',
    'What would make next week a good week?',
  ]),
  ...kindOf('career', [
    'Which part of {topic} would stretch you?',
    'There will be a lead role in {topic}. How does that sound to you?',
  ]),
  ...kindOf('wellbeing', [
    'You looked tired on Thursday. How are things?',
    'When do you take your days off?',
  ]),
  ...kindOf('decision', ['Agree what we tell the partner team about {topic}']),
  ...kindOf('status', ['Dates for {topic}', 'Numbers for the monthly report']),
];

/** For a pair whose meetings have become a report. */
export const statusPoints: readonly PointWords[] = kindOf('status', [
  'Where {topic} stands',
  'Tickets left for {topic}',
  'Progress since last week',
  'Dates for the next release',
  'What moved on the board',
  'Numbers for the monthly report',
]);

export const standingPoint = 'What went well since we last met?';

export const checkInWords: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>> = {
  1: ['empty', 'done in'],
  2: ['stretched', 'foggy', 'tired', 'behind'],
  3: ['steady', 'busy', 'fine', 'mixed', 'patient'],
  4: ['good', 'curious', 'focused', 'rested', 'hopeful'],
  5: ['proud', 'light', 'on a roll', 'delighted'],
};

export const skipReasons: readonly string[] = [
  'The incident took the whole morning.',
  'Both of us were at the offsite.',
  'Down with a cold.',
  'Public holiday on one side.',
  'A customer call could not be moved.',
];

export const places: readonly string[] = [
  'Room Driftwood',
  'A walk by the canal',
  'Video',
  'The corner with the plants',
];

export const commitments: readonly string[] = [
  'Write one page about {topic}: what, why, and what we leave out',
  'Ask the platform team for a reviewer on {topic}',
  'Send the notes about {topic} to the guild',
  'Try a day without meetings for a month',
  'Introduce you to someone who leads a team like that',
  'Draft a proposal for the lead role in {topic}',
  'Pair on the first two reviews of {topic}',
  'Move the weekly sync to the afternoon',
  'Find out what the budget for the course is',
  'Read the paper on queues and bring one idea',
  'Give the talk about {topic} to our team first',
  'Hand over the pager for two weeks',
  'Collect three examples for the growth plan',
  'Say thank you to the people who covered the release',
  'Decide about {topic} and write down why',
  'Put a price on the two options for {topic}',
];

export const whys: readonly string[] = [
  'The release came in between, and it can wait a week.',
  'I was away longer than planned.',
  'It needs an answer from the partner team first.',
  'Larger than we thought: I will do the first half.',
];

export const dropWhys: readonly string[] = [
  'The project ended, so nobody needs it.',
  'We found something better to do.',
  'Somebody else had done it already.',
];
