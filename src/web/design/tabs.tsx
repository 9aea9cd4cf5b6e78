import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

type Tab = { value: string; label: ReactNode; panel: ReactNode };

type Props = { tabs: readonly Tab[]; value?: string; onChange?: (value: string) => void };

export function Tabs({ tabs, value, onChange }: Props) {
  const held = value === undefined ? { defaultValue: tabs[0]?.value } : { value };
  return (
    <Base.Root {...held} onValueChange={(next) => onChange?.(String(next))}>
      <Base.List className="flex gap-6 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-11 border-b-2 border-transparent px-0.5 font-semibold whitespace-nowrap text-ink-soft transition-colors hover:text-ink data-active:border-coral data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-6">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
