/** Notes of the demo organisation, as Markdown; {topic} and {other} are filled in. All made up. */

export const sharedNotes: readonly string[] = [
  'Talked about **{topic}** for most of it. What makes it slow is not the code but waiting for answers.\n\n- Ask earlier, in the open channel\n- Keep a list of what is undecided\n- Look at it again in two weeks',
  'A good week. The first part of {topic} is out and nobody noticed, which was the point.\n\nWhat helped: *small steps, and saying no to the second request*.',
  '## What is on our minds\n\n- {topic} is bigger than the estimate\n- The new people ask good questions and need time for answers\n\nWe agreed that depth matters more than the date here.',
  'Long talk about how decisions get made. The wish is not to win every one, only to **know when it is decided** and by whom.\n\n1. Write the question down\n2. Name who decides\n3. Say by when',
  'Energy is lower than usual. Not one big thing: late pages, a noisy flat, {topic} dragging on.\n\n- Swap the pager for the next two weeks\n- Two mornings a week without meetings',
  'We looked at one review comment together. The content was right; the first sentence did the damage. Starting with a question would have carried it.\n\n> What would have to be true for this to work?',
  'Mostly about {other} stepping back from {topic} and letting others lead it. Hard to watch at first, then quite pleasant.',
  'Planning one level up: how the quarter is put together, who is in the room, what gets traded. Next time {other} sits in.',
  'Short one, we both had to run. The one thing: {topic} needs a name on it by Friday.',
  '## Retrospective of the release\n\n- **Kept**: pairing on the risky part\n- **Changed**: rehearse the rollback before, not during\n- **Dropped**: the status mail nobody reads',
  'Spoke about recognition. A quiet word soon after is worth more than a speech in the all-hands.',
  'Half an hour on what makes a good week. Three things came up every time: a hard problem, one other person to think with, an afternoon that ends on time.',
  'The talk about {topic} went well; forty people came and six wrote afterwards. Next: write it down so that it lasts.',
  'We disagreed about {topic} and did not settle it. That is fine. Each of us writes half a page and we compare on Thursday.',
  'New baby in the team, so the rota changes. {other} offered to cover and asked for a free week in return. Fair.',
  'Looked through the list of what we promised each other. Two done, one moved, one dropped with a good reason.',
  'What we learnt from the incident:\n\n- The alert was right and we did not believe it\n- The handbook was wrong in one line\n- Asking for help at minute ten is early enough',
  'Spent most of the time on {topic}. Drawing it on paper took ten minutes and ended a week of messages.',
];

export const privateNotes: readonly string[] = [
  'Listen more, propose less. I jumped in twice.',
  'Seems to want the lead role and does not say so. Ask again in a quiet moment.',
  'I owe {other} a clear answer about {topic}. Do not let it slide again.',
  'The long pause after my question was worth it. Something real came.',
  'Check whether the load is fair: third weekend in a row.',
  'Ask what {other} would do if it were their team.',
  'I felt defensive about the feedback. It was right. Say so next time.',
  'Bring the example from last week, not the general point.',
];

export const preparations: readonly string[] = [
  'Going well: {topic} is ours again. On my mind: I would like to hand over one recurring thing. From you: fifteen minutes on the plan.',
  'I am content with the pace. One worry: {topic} depends on a single person. What do you see?',
  'Best thing since last time: the pairing day. Hardest: saying no to a second urgent request.',
];

/** Four steps of a career conversation, several conversations long: the same person thinking on. */
export const careerNotes: Readonly<
  Record<'where-to' | 'where-now' | 'what-could-be' | 'what-next', readonly string[]>
> = {
  'where-to': [
    'In three years: leading the design of something many teams build on, still writing code every week, teaching others how to decide.',
    'Known for making hard things **plain**. Less firefighting, more building what prevents fires.',
    'A year from now someone else runs what I run today, and runs it better.',
    'I would like to try leading people, and to be allowed to come back if it is not for me.',
  ],
  'where-now': [
    'People come to me for reviews and for the history of {topic}. Decisions across teams still make me nervous.',
    'The talk and the handbook showed that explaining is a strength, not a by-product.',
    'I lead {topic} in everything but name. The part I avoid is saying no to people I like.',
    'Two people I mentor have shipped on their own. That felt better than shipping myself.',
  ],
  'what-could-be': [
    '- Lead {topic} with a small team\n- Shadow the planning round\n- Write the guild’s page about decisions',
    '- A small step: run one design review\n- A bold one: own the yearly plan for {topic}',
    '- Ask someone who went from staff to lead and back\n- Take the facilitation course',
    '- Swap with another team for a month\n- Mentor one person outside our group',
  ],
  'what-next': [
    'Run the design review of {topic}; your part is to sit at the back and say nothing.',
    'Half a page on what the lead role would be, and we read it together next time.',
    'Talk to two people who have done it, before the end of the month.',
    'Facilitate the next retrospective of the neighbouring team.',
  ],
};
