import { peopleWords } from '../rules-words.ts';

/** An audience as somebody would say it; the expression itself is there for those who read it. */
export function Who({ expression }: { expression: string }) {
  const text = expression.trim();
  const words = peopleWords(text);
  if (text === '') return null;
  if (!words) return <Expression text={text} />;
  return (
    <div className="grid gap-1">
      <p className="text-pretty text-ink-soft">
        {words.charAt(0).toUpperCase()}
        {words.slice(1)}
      </p>
      <details className="relative z-10 justify-self-start text-sm text-ink-faint">
        <summary className="cursor-pointer hover:text-ink-soft">See the expression</summary>
        <div className="mt-1">
          <Expression text={text} />
        </div>
      </details>
    </div>
  );
}

const Expression = ({ text }: { text: string }) => (
  <code className="font-mono text-sm break-words text-ink-soft">{text}</code>
);
