import { ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { acted, usePresented, useSeen } from '../../content/presentation/ui/public.tsx';
import { WhyPresented } from './why-presented.tsx';

/** Team: what stands here to end the week with. Nothing booked, nothing shown. */
export function TeamCard() {
  const [placement] = usePresented('team.friday') ?? [];
  const shown = placement?.items[0];
  const card = useSeen<HTMLDivElement>(shown);
  if (!shown) return null;
  const { title, summary } = shown.text as { title?: string; summary?: string };
  return (
    <Section title="For your Friday">
      <div ref={card}>
        <Card className="grid gap-3">
          <div lang={shown.locale} className="grid gap-1">
            <h3 className="text-xl">{title}</h3>
            <p className="max-w-prose">{summary}</p>
          </div>
          <ButtonLink
            href={`/learn/${shown.slug}`}
            onClick={() => acted(shown)}
            className="justify-self-start"
          >
            Read
          </ButtonLink>
          <WhyPresented shown={shown} />
        </Card>
      </div>
    </Section>
  );
}
