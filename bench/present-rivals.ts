/**
 * Three evaluators of feature flags answering bench/present's question without windows, which they do
 * not have: for each placement one flag whose rules are its bookings' audiences, the greatest priority
 * first, and whose value is the first booking that matches.
 */
import { EventEmitter } from 'node:events';
import { GrowthBookClient } from '@growthbook/growthbook';
import { FlagdCore } from '@openfeature/flagd-core';
import { Unleash } from 'unleash-client';
import type { Viewer } from '../src/domains/content/presentation/engine/types.ts';
import type { Case, Rule } from './present-cases.ts';

/** Prepares what it needs of a viewer beforehand, unmeasured, and gives the booking decided on. */
export type Evaluator = {
  readonly name: string;
  readonly viewer: (viewer: Viewer) => unknown;
  readonly decide: (placement: string, viewer: unknown) => string | null;
};

const NONE = 'none';

const inOrder = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => b.booking.priority - a.booking.priority);

export function flagd({ rules }: Case): Evaluator {
  const flags = [...rules].map(([name, list]) => {
    const variants = Object.fromEntries(
      [NONE, ...list.map(({ booking }) => booking.id)].map((id) => [id, id]),
    );
    const branches = inOrder(list).flatMap(({ booking, conditions }) => [
      { and: conditions.map(({ name, op, value }) => ({ [op]: [{ var: name }, value] })) },
      booking.id,
    ]);
    const targeting = { if: [...branches, NONE].map(always) };
    return [name, { state: 'ENABLED', variants, defaultVariant: NONE, targeting }];
  });
  const core = new FlagdCore();
  core.setConfigurations(JSON.stringify({ flags: Object.fromEntries(flags) }));
  return {
    name: 'flagd-core',
    viewer: ({ key, attributes }) => ({ targetingKey: key, ...attributes }),
    decide: (placement, viewer) =>
      core.resolveStringEvaluation(placement, NONE, viewer as Record<string, string>).value,
  };
}

/** JSON logic takes an empty `and` for false. */
const always = (part: unknown): unknown =>
  typeof part === 'object' && part && 'and' in part && (part.and as unknown[]).length === 0
    ? true
    : part;

export function growthbook({ rules }: Case): Evaluator {
  const operators = { '>': '$gt', in: '$in', '==': '$eq' };
  const features = Object.fromEntries(
    [...rules].map(([name, list]) => [
      name,
      {
        defaultValue: NONE,
        rules: inOrder(list).map(({ booking, conditions }) => ({
          force: booking.id,
          condition: Object.fromEntries(
            conditions.map(({ name: asked, op, value }) => [asked, { [operators[op]]: value }]),
          ),
        })),
      },
    ]),
  );
  const client = new GrowthBookClient().initSync({ payload: { features } });
  return {
    name: 'growthbook',
    viewer: ({ key, attributes }) => ({ attributes: { id: key, ...attributes } }),
    decide: (placement, viewer) =>
      client.evalFeature(placement, viewer as { attributes: object }).value as string | null,
  };
}

/** Its flags lie in memory, where its own repository would hold what it fetched. */
class Toggles extends EventEmitter {
  readonly #toggles: ReadonlyMap<string, object>;
  constructor(toggles: ReadonlyMap<string, object>) {
    super();
    this.#toggles = toggles;
  }
  getToggle = (name: string): object | undefined => this.#toggles.get(name);
  getToggles = (): object[] => [...this.#toggles.values()];
  getTogglesWithSegmentData = (): object[] => this.getToggles();
  getSegment = (): undefined => undefined;
  stop(): void {}
  async start(): Promise<void> {}
}

export function unleash({ rules }: Case): Evaluator {
  const toggles = new Map(
    [...rules].map(([name, list]) => [
      name,
      { name, enabled: true, strategies: inOrder(list).map(strategyOf), variants: [] },
    ]),
  );
  const repository = new Toggles(toggles);
  const client = new Unleash({
    appName: 'bench',
    url: 'http://127.0.0.1:1',
    repository: repository as never,
    disableMetrics: true,
    skipInstanceCountWarning: true,
  });
  client.on('error', () => undefined);
  repository.emit('ready');
  return {
    name: 'unleash',
    viewer: ({ key, attributes }) => ({
      userId: key,
      properties: Object.fromEntries(Object.entries(attributes).map(([n, v]) => [n, String(v)])),
    }),
    decide: (placement, viewer) => client.getVariant(placement, viewer as never).name,
  };
}

function strategyOf({ booking, conditions }: Rule): object {
  return {
    name: 'default',
    parameters: {},
    constraints: conditions.map(({ name, op, value }) => ({
      contextName: name,
      operator: op === '>' ? 'NUM_GT' : 'IN',
      inverted: false,
      value: op === '>' ? String(value) : undefined,
      values: op === '>' ? [] : [value].flat().map(String),
    })),
    variants: [{ name: booking.id, weight: 1000, stickiness: 'default' }],
  };
}
