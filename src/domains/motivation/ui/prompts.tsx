import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Dialog } from '../../../web/design/dialog.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { Why } from '../../../web/design/why.tsx';
import { Link } from '../../../web/router.tsx';
import type { RoomTold } from '../../../web/shell/slice.ts';
import { useRead } from '../../../web/use.ts';
import { useKeptPoint } from '../../meetings/ui/public.tsx';
import { motivation } from './calls.ts';

/** In the bar of a career conversation: open questions from what the engineer wants. */
export function PromptsTool({ meetingId, kind, side, isOver }: RoomTold) {
  const isCareer = kind === 'career' && !isOver;
  const { data } = useRead(
    motivation.prompts,
    { meetingId },
    { when: isCareer, hears: ['sharing'] },
  );
  const [opened, setOpened] = useState(false);
  const isMine = side === 'engineer';
  if (!isCareer || !data || (data.prompts.length === 0 && !isMine)) return null;
  return (
    <>
      <Button size="small" icon="thought" onClick={() => setOpened(true)}>
        {isMine ? 'From what you want' : 'From what they want'}
      </Button>
      {opened && (
        <PromptsDialog
          meetingId={meetingId}
          prompts={data.prompts}
          isMine={isMine}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}

type Props = {
  meetingId: string;
  prompts: readonly string[];
  isMine: boolean;
  onClose: () => void;
};

function PromptsDialog({ meetingId, prompts, isMine, onClose }: Props) {
  return (
    <Dialog open onClose={onClose} title={isMine ? 'From what you want' : 'From what they want'}>
      {prompts.length > 0 ? (
        <ul className="grid gap-5">
          {prompts.map((prompt) => (
            <Prompt key={prompt} meetingId={meetingId} prompt={prompt} />
          ))}
        </ul>
      ) : (
        <p>
          Write down{' '}
          <Link href="/motivation/wants" className="font-semibold text-sea-ink hover:underline">
            what you want
          </Link>
          , and questions to bring along stand here.
        </p>
      )}
      <Why evidence="E28" label="Why these questions?" />
    </Dialog>
  );
}

function Prompt({ meetingId, prompt }: { meetingId: string; prompt: string }) {
  const [isKept, setKept] = useState(false);
  const point = useKeptPoint(() => {
    setKept(true);
    toast('It is a talking point now. You both see it.');
  });
  return (
    <li className="grid justify-items-start gap-2">
      <p className="font-serif text-lg leading-snug">{prompt}</p>
      <Button
        size="small"
        icon={isKept ? 'check' : 'plus'}
        disabled={isKept}
        busy={point.isPending}
        onClick={() => point.mutate({ meetingId, text: prompt, kind: 'career', shared: true })}
      >
        {isKept ? 'On the agenda' : 'Put it on the agenda'}
      </Button>
    </li>
  );
}
