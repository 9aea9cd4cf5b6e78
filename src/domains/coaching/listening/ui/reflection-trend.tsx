import { Card, Section } from '../../../../web/design/card.tsx';
import { ShareBar } from '../../../../web/design/share-bar.tsx';
import { Day, dayOf } from '../../../../web/design/when.tsx';
import type { Trend } from '../contract-shapes.ts';

type Reflections = Trend['reflections'];

/** The three own questions over time, and what was learnt, newest first. */
export function ReflectionTrend({ reflections }: { reflections: Reflections }) {
  const learnt = reflections.filter((one) => one.learnt !== '').reverse();
  return (
    <Section title="Looking back" aside="what you answered yourself">
      <Card className="grid gap-6">
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          <Answers title="Did I rush?" reflections={reflections} of="rushed" />
          <Answers title="Did I solve?" reflections={reflections} of="solved" />
        </div>
        {learnt.length > 0 && (
          <ul className="grid gap-3">
            {learnt.map((one) => (
              <li key={one.meetingId}>
                <p className="whitespace-pre-line">{one.learnt}</p>
                <p className="text-sm text-ink-faint">
                  {one.with}, <Day on={dayOf(one.reflectedAt)} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}

type AnswersProps = { title: string; reflections: Reflections; of: 'rushed' | 'solved' };

function Answers({ title, reflections, of }: AnswersProps) {
  const count = (answer: string) => reflections.filter((one) => one[of] === answer).length;
  const [no, little, yes] = [count('no'), count('a-little'), count('yes')];
  const recent = reflections.filter((one) => one[of] !== null).slice(-5);
  const lately = recent.filter((one) => one[of] === 'no').length;
  const last = recent.length < 5 ? '' : ` Of the last five: ${lately} times no.`;
  return (
    <div className="grid content-start gap-1.5">
      <h3 className="text-sm font-semibold">{title}</h3>
      <ShareBar
        parts={[
          { label: 'No', count: no, tone: 'kelp' },
          { label: 'A little', count: little, tone: 'sea' },
          { label: 'Yes', count: yes, tone: 'plain' },
        ]}
        reading={`No ${no}, a little ${little}, yes ${yes}.${last}`}
      />
    </div>
  );
}
