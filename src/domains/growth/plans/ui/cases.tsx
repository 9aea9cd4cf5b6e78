import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { Ago } from '../../../../web/design/when.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { caseTitles } from '../rules-titles.ts';
import { useBuildCase } from './build-case.ts';
import { plans } from './calls.ts';

/** Documents for a next step, made of what the plan says; one's own, and nobody else's. */
export function Cases() {
  const { data } = useRead(plans.cases, {});
  const build = useBuildCase();
  const items = (['promotion', 'next-team'] as const).map((kind) => ({
    label: caseTitles[kind],
    onSelect: () => build.mutate({ kind }),
  }));
  return (
    <Section title="A case for what is next">
      <p className="text-ink-soft">
        A document from your plan and its evidence, with its sources. You edit it, and take it
        along.
      </p>
      {data && data.cases.length > 0 && (
        <ul className="grid gap-2">
          {data.cases.map(({ caseId, title, changedAt }) => (
            <li key={caseId} className="min-w-0">
              <Link
                href={to('/growth/case/:caseId', { caseId })}
                className="font-semibold break-words text-sea-ink hover:underline"
              >
                {title}
              </Link>{' '}
              <span className="text-sm text-ink-faint">
                changed <Ago at={changedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Menu
        trigger={
          <Button size="small" icon="plus" className="justify-self-start" busy={build.isPending}>
            Build a case
          </Button>
        }
        items={items}
      />
    </Section>
  );
}
