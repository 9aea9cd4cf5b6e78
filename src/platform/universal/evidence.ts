/** How far a finding carries. A rule may never claim more than its row. */
export type Strength =
  | 'strong'
  | 'moderate'
  | 'weak'
  | 'survey'
  | 'secondary'
  | 'correlational'
  | 'reference only'
  | 'practice'
  | 'our practice'
  | 'fact'
  | 'law';

/** How far it carries, as people are told. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  strong: 'strong evidence',
  moderate: 'moderate evidence',
  weak: 'weak evidence',
  survey: 'a survey',
  secondary: 'second-hand evidence',
  correlational: 'goes together, which is not the same as cause',
  'reference only': 'a figure to compare with, no more',
  practice: 'common practice',
  'our practice': 'our practice, not a finding',
  fact: 'a fact',
  law: 'law',
};

type Evidence = {
  readonly finding: string;
  readonly source: string;
  readonly strength: Strength;
};

const row = (finding: string, source: string, strength: Strength): Evidence => ({
  finding,
  source,
  strength,
});

/** Every rule, threshold and default of the product points at a row, or says "our practice". */
export const evidence = {
  E1: row(
    'People usually wait about a second after a question and less after an answer; what is said gets richer from about three seconds, most of all after the answer.',
    'Rowe 1986, Journal of Teacher Education 37:43, in classrooms',
    'moderate',
  ),
  E2: row(
    'Silences of three seconds and more go with better joint outcomes when the person of higher status keeps them.',
    'Curhan et al. 2022, Journal of Applied Psychology',
    'moderate',
  ),
  E3: row(
    'Four seconds of silence that nobody announced can feel like rejection.',
    'Koudenburg et al. 2011, Journal of Experimental Social Psychology',
    'moderate',
  ),
  E4: row(
    'In 75 recorded work meetings the median gap after a question was about half a second or less, and the asker often spoke again first.',
    'Measured on the word times of ICSI/MRDA',
    'reference only',
  ),
  E5: row(
    'One-to-ones in which the report talks 50 to 90 percent of the time are valued more.',
    'Rogelberg, Harvard Business Review 2022, and talks; surveys',
    'secondary',
  ),
  E6: row(
    'In counselling dialogues that experts called good, the counsellor still spoke about half of the words.',
    'Measured on AnnoMI',
    'reference only',
  ),
  E7: row(
    'Giving advice and information is what separates poor from good sessions; the share of open questions separates nothing.',
    'Measured on 133 counselling sessions of AnnoMI',
    'moderate',
  ),
  E8: row(
    'After an open question the other person says a median of 17 words, after a closed one 7.',
    'Measured on AnnoMI',
    'moderate',
  ),
  E9: row(
    'Five questions give a percentage to within 43 points, forty to within 15.',
    'Binomial arithmetic',
    'fact',
  ),
  E10: row(
    'Weekly one-to-ones of half an hour are valued most, then fortnightly ones of 45 to 60 minutes; moving one at once beats cancelling it.',
    'Rogelberg, Harvard Business Review 2022',
    'secondary',
  ),
  E11: row(
    'A career conversation every month. There is no trial behind the number.',
    'Groundswell',
    'our practice',
  ),
  E12: row(
    'New joiners who met their manager one to one in their first week had a 12 percent larger network after 90 days.',
    'Microsoft, about 3,000 hires, reported by CEB',
    'correlational',
  ),
  E13: row(
    'Asked how they want to be recognised, 54 percent say spoken, 31 percent written, and only 18 percent in public; one in ten was ever asked.',
    'Deloitte 2019; Gallup and Workhuman 2022',
    'survey',
  ),
  E14: row(
    'Four in ten are recognised a few times a year or less; a few times a month is the floor.',
    'Gallup and Workhuman 2022',
    'survey',
  ),
  E15: row(
    'Feedback from below helps managers a little, mostly those who talk it over with their team; over a third of feedback interventions make things worse.',
    'Smither et al. 2005; Walker and Smither 1999; Kluger and DeNisi 1996',
    'strong',
  ),
  E16: row(
    'Groups under five give people away, and so do differences between published groups.',
    'Viva Glint, Culture Amp; measured on a real tree of 165 teams',
    'strong',
  ),
  E17: row(
    'The famous chart of people overrating themselves appears by chance alone, and half of a rating is the rater.',
    'Gignac and Zajenkowski 2020; Magnus and Peresetsky 2022',
    'strong',
  ),
  E18: row(
    'Where text stands beside a picture, the text wins.',
    'A card-sort study of 45 people',
    'weak',
  ),
  E19: row(
    'Women are asked for work that leads nowhere 44 percent more often, and say yes more often.',
    'Babcock et al. 2017, American Economic Review',
    'strong',
  ),
  E20: row(
    'Teams that look back together do better (d = .67), more so with structure and a facilitator.',
    'Tannenbaum and Cerasoli 2013, 46 samples',
    'strong',
  ),
  E21: row(
    'Changing roles goes with satisfaction and career success, and costs something in software.',
    'Meta-analysis 2021, 56 studies; arXiv 1906.05365',
    'strong',
  ),
  E22: row(
    'Social events bring people closer who are already alike.',
    'Dumas et al. 2013',
    'moderate',
  ),
  E23: row(
    'Mentoring thrives on shared values and interests, hardly on surface likeness.',
    'Eby et al. 2013, 173 samples',
    'strong',
  ),
  E24: row(
    'Managers spend about 28 percent of their time on people and 31 percent on their own work; nobody knows the ideal.',
    'McKinsey 2023',
    'survey',
  ),
  E25: row(
    "Reading workers' emotions from voice, face or keystrokes is prohibited in the European Union.",
    'EU AI Act, Article 5(1)(f)',
    'law',
  ),
  E26: row(
    'People fall silent because nothing happens 1.8 times more often than because they are afraid.',
    'Know Your Team',
    'survey',
  ),
  E27: row(
    'A commitment with an owner and a day is how a coaching conversation turns into something done.',
    'GROW and OSKAR coaching practice',
    'practice',
  ),
  E28: row(
    'Questions about solutions bring people closer to a goal than questions about the problem.',
    'Grant and O’Connor 2010; Solms et al. 2022',
    'moderate',
  ),
} as const satisfies Record<string, Evidence>;

export type EvidenceId = keyof typeof evidence;
