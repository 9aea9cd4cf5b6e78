import { lazy, Suspense } from 'react';
import { Loading } from '../design/states.tsx';

export type Picture = { readonly src: string; readonly alt: string };

export type TextProps = {
  /** What is written here, read aloud: "Text, German". */
  label: string;
  placeholder?: string;
  /** Markdown. What others changed meanwhile comes in here, and the cursor stays where it is. */
  value: string;
  /** Markdown, at every change of the writer's own. */
  onChange(markdown: string): void;
  /** How pictures are chosen, and where the page finds one that is written as `src`. */
  pictures?: { pick(): Promise<Picture | undefined>; addressOf(src: string): string };
  readOnly?: boolean;
};

const RichText = lazy(async () => ({ default: (await import('./rich-text.tsx')).RichText }));

/** Rich text that is Markdown inside. */
export function TextEditor(props: TextProps) {
  return (
    <Suspense fallback={<Loading label={`Opening ${props.label}`} />}>
      <RichText {...props} />
    </Suspense>
  );
}
