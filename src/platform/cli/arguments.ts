import { z } from 'zod';
import type { Operation } from '../universal/contract.ts';

export class UsageError extends Error {}

export type Given = { words: string[]; flags: Map<string, string> };

/** `words --flag value --switch`: nothing cleverer, so that every operation reads the same. */
export function readArguments(args: readonly string[]): Given {
  const words: string[] = [];
  const flags = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', glued] = arg.slice(2).split(/=(.*)/s);
    const next = args[at + 1];
    const takesNext = glued === undefined && next !== undefined && !next.startsWith('--');
    flags.set(name, glued ?? (takesNext ? next : 'true'));
    if (takesNext) at += 1;
  }
  return { words, flags };
}

type Field = { name: string; flag: string; type: string; required: boolean; says: string };

const flagOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

type FieldSchema = { type?: unknown; enum?: unknown[]; description?: string };

/** The flags of an operation, read off its contract. */
export function fieldsOf(operation: Operation): Field[] {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, value]) => {
    const field = (typeof value === 'object' ? value : {}) as FieldSchema;
    const type = field.enum ? field.enum.join('|') : String(field.type ?? 'json');
    return {
      name,
      flag: flagOf(name),
      type,
      required: required.has(name),
      says: field.description ?? '',
    };
  });
}

/** Flags to the operation's input: texts as they are, anything else as JSON. */
export function inputFrom(operation: Operation, flags: ReadonlyMap<string, string>): unknown {
  const whole = flags.get('json');
  if (whole !== undefined) return parseJson(whole, '--json');
  const fields = fieldsOf(operation);
  const input: Record<string, unknown> = {};
  for (const [flag, text] of flags) {
    if (flag === 'url') continue;
    const field = fields.find((candidate) => candidate.flag === flag);
    if (!field)
      throw new UsageError(
        `--${flag} is not known here. Known: ${fields.map((one) => `--${one.flag}`).join(' ')}`,
      );
    const isJson = ['number', 'integer', 'boolean', 'array', 'object', 'json'].includes(field.type);
    input[field.name] = isJson ? parseJson(text, `--${flag}`) : text;
  }
  return input;
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${where} should be a number, true, false or JSON.`);
  }
}
