import { useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { OwnWords } from '../../../../web/own-words.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { ReflectionKind, Teacher } from '../contract-shapes.ts';
import { biasQuestions, reflectionTitles } from '../rules-words.ts';
import { triangle } from './calls.ts';

/** One's own words: what gives energy, what is put off, whom one learned from. */
export function Learned({ leads }: { leads: boolean }) {
  return (
    <Ready read={useRead(triangle.reflections, {})}>
      {({ reflections, teachers }) => {
        const said = (kind: ReflectionKind) =>
          reflections.find((one) => one.kind === kind)?.words ?? '';
        return (
          <>
            {leads && (
              <Section title="Three questions about your own bias">
                <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-3">
                  {biasQuestions.map(({ kind, asks }) => (
                    <Words key={kind} kind={kind} saved={said(kind)} asks={asks} />
                  ))}
                </div>
              </Section>
            )}
            <Section
              title="In your own words"
              aside="for your eyes only; exported with your record"
            >
              <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
                <Words
                  kind="energises"
                  saved={said('energises')}
                  asks="The hour you look forward to."
                />
                <Words
                  kind="avoids"
                  saved={said('avoids')}
                  asks="What waits longest on your list."
                />
              </div>
            </Section>
            <Teachers teachers={teachers} />
          </>
        );
      }}
    </Ready>
  );
}

type WordsProps = { kind: ReflectionKind; saved: string; asks: string };

function Words({ kind, saved, asks }: WordsProps) {
  const reflect = useChange(triangle.reflect);
  return (
    <OwnWords
      label={reflectionTitles[kind]}
      name={`style.${kind}`}
      saved={saved}
      placeholder={asks}
      onKeep={(words) => reflect.mutateAsync({ kind, words })}
    />
  );
}

function Teachers({ teachers }: { teachers: readonly Teacher[] }) {
  const [edited, setEdited] = useState<string>();
  const remove = useChange(triangle.removeTeacher);
  return (
    <Section title="Managers you learned from">
      <Card className="grid gap-5">
        {teachers.map((one) =>
          edited === one.teacherId ? (
            <TeacherForm key={one.teacherId} was={one} onDone={() => setEdited(undefined)} />
          ) : (
            <div key={one.teacherId} className="flex items-start gap-2">
              <div className="min-w-0 flex-1">
                <p className="font-semibold">{one.name}</p>
                <p className="max-w-prose break-words whitespace-pre-wrap text-ink-soft">
                  {one.words}
                </p>
              </div>
              <IconButton
                icon="pencil"
                label={`Edit ${one.name}`}
                onClick={() => setEdited(one.teacherId)}
              />
              <IconButton
                icon="trash"
                label={`Remove ${one.name}`}
                onClick={() => remove.mutate({ teacherId: one.teacherId })}
              />
            </div>
          ),
        )}
        {edited === 'new' ? (
          <TeacherForm onDone={() => setEdited(undefined)} />
        ) : (
          <div className="flex flex-wrap items-center gap-4">
            <Button icon="plus" size="small" onClick={() => setEdited('new')}>
              Add somebody
            </Button>
            {teachers.length === 0 && (
              <p className="text-ink-soft">
                A good one or a hard one: what did you take from them?
              </p>
            )}
          </div>
        )}
      </Card>
    </Section>
  );
}

function TeacherForm({ was, onDone }: { was?: Teacher; onDone: () => void }) {
  const [name, setName] = useState(was?.name ?? '');
  const [words, setWords] = useState(was?.words ?? '');
  const keep = useChange(triangle.keepTeacher, { refusal: 'toast', onDone });
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate({ ...(was ? { teacherId: was.teacherId } : {}), name, words });
      }}
    >
      <TextInput
        label="Who, as you call them"
        value={name}
        maxLength={200}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label="What you took from them"
        value={words}
        maxLength={10_000}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" busy={keep.isPending}>
          Keep
        </Button>
        <Button size="small" tone="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
