import { Button } from '../../../web/design/button.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { Why } from '../../../web/design/why.tsx';
import { useDraft } from '../../../web/draft.ts';
import type { Side, Stage } from '../contract-shapes.ts';
import { stages } from '../rules.ts';
import { focusOn } from './focus.ts';
import { NotePane } from './note-pane.tsx';
import type { Room } from './room-data.ts';

type StageText = (typeof stages)[number];

const about: Record<Stage, Record<Side, string>> = {
  'where-to': {
    manager: 'Their picture of a good future, in their words.',
    engineer: 'Your picture of a good future, in your words.',
  },
  'where-now': {
    manager: 'What is there already, before what is not.',
    engineer: 'What is there already, before what is not.',
  },
  'what-could-be': {
    manager: 'Many ways before one way. Theirs first.',
    engineer: 'Many ways before one way.',
  },
  'what-next': {
    manager: 'One thing, one owner, one day.',
    engineer: 'One thing, one owner, one day.',
  },
};

const stageTitle = 'stage-title';

/** Four stages of a career conversation, each with its questions and its own shared note. */
export function CareerFlow({ room }: { room: Room }) {
  const [here, setHere] = useDraft(`stage.${room.meeting.meetingId}`, 'where-to');
  const at = Math.max(
    0,
    stages.findIndex(({ stage }) => stage === here),
  );
  const stage = stages[at];
  const goTo = (next: Stage | undefined) => {
    if (!next) return;
    setHere(next);
    focusOn(stageTitle);
  };
  if (!stage) return null;
  return (
    <section aria-label="The conversation" className="grid min-w-0 content-start gap-4">
      <Path at={at} onPick={goTo} />
      <div className="grid gap-1">
        <h2 tabIndex={-1} data-focus={stageTitle} className="text-lg">
          {stage.title}
        </h2>
        <p className="text-ink-soft">{about[stage.stage][room.side]}</p>
      </div>
      <Prompts prompts={stage.prompts} />
      <NotePane
        room={room}
        which={stage.stage}
        label={`Shared notes, ${stage.title}`}
        placeholder="Write together…"
      />
      <div className="flex justify-between">
        <Step to={stages[at - 1]} onGo={goTo} />
        <Step to={stages[at + 1]} forward onGo={goTo} />
      </div>
      {stage.stage === 'what-next' && room.promises === 0 && (
        <div className="grid gap-1 text-ink-soft">
          <p>It ends with somebody’s commitment and a day, below, or with a word on why not.</p>
          <Why evidence="E27" />
        </div>
      )}
    </section>
  );
}

function Path({ at, onPick }: { at: number; onPick: (stage: Stage) => void }) {
  return (
    <nav aria-label="Stages">
      <ol className="grid grid-cols-4 gap-1.5">
        {stages.map(({ stage, title }, index) => (
          <li key={stage}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => onPick(stage)}
              className="group grid w-full gap-1.5 rounded-md py-1 text-start text-sm font-semibold text-ink-soft hover:text-ink aria-[current]:text-ink"
            >
              <span
                className={`h-1.5 rounded-full transition-colors ${index <= at ? 'bg-sea' : 'bg-line group-hover:bg-line-strong'}`}
              />
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Prompts({ prompts }: { prompts: readonly string[] }) {
  return (
    <ul className="grid gap-2 rounded-md bg-sea-soft p-4">
      {prompts.map((prompt) => (
        <li key={prompt} className="flex gap-2.5 font-serif leading-snug text-sea-ink">
          <Icon name="wave" className="mt-0.5 opacity-60" />
          {prompt}
        </li>
      ))}
    </ul>
  );
}

type StepProps = { to: StageText | undefined; forward?: boolean; onGo: (stage: Stage) => void };

function Step({ to, forward = false, onGo }: StepProps) {
  if (!to) return <span />;
  return (
    <Button
      size="small"
      tone={forward ? 'plain' : 'quiet'}
      icon={forward ? 'right' : 'left'}
      onClick={() => onGo(to.stage)}
    >
      {to.title}
    </Button>
  );
}
