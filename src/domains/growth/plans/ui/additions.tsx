import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Markdown } from '../../../../web/markdown.tsx';
import { useChange } from '../../../../web/use.ts';
import { type OpenCase, plans } from './calls.ts';

/** Facts that came up since, offered and never written over what stands there. */
export function Additions({ one: { caseId, additions } }: { one: OpenCase }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const take = useChange(plans.takeFacts, {
    refusal: 'toast',
    onDone: (_, { add }) => toast(add ? 'Added at the end.' : 'Left out.'),
  });
  const isTicked = (fact: string, kept: boolean) => left.has(fact) === kept;
  const facts = additions.filter(({ fact, kept }) => isTicked(fact, kept)).map(({ fact }) => fact);
  const toggle = (fact: string) =>
    setLeft((now) => {
      const next = new Set(now);
      if (!next.delete(fact)) next.add(fact);
      return next;
    });
  return (
    <Card>
      <Section title="Not in here yet" aside={additions.length}>
        <ul className="grid gap-2">
          {additions.map(({ fact, markdown, kept }) => (
            <li key={fact} className="flex items-start gap-3">
              <input
                type="checkbox"
                aria-labelledby={`fact-${fact}`}
                className="mt-1.5 size-4 accent-sea"
                checked={isTicked(fact, kept)}
                onChange={() => toggle(fact)}
              />
              <div id={`fact-${fact}`} className="min-w-0 flex-1">
                <Markdown text={markdown.replace(/^- /, '')} under={2} />
                {kept && <p className="text-sm text-ink-faint">You keep this for yourself.</p>}
              </div>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            disabled={facts.length === 0}
            busy={take.isPending}
            onClick={() => take.mutate({ caseId, facts, add: true })}
          >
            Add what is ticked at the end
          </Button>
          <Button
            tone="quiet"
            size="small"
            disabled={facts.length === 0}
            onClick={() => take.mutate({ caseId, facts, add: false })}
          >
            Leave it out
          </Button>
        </div>
      </Section>
    </Card>
  );
}
