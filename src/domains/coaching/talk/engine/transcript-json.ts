import type { Piece } from './transcript.ts';

const textKeys = /^(?:text|content|utterance|message|caption|transcript|words|value)$/;
const speakerKeys =
  /^(?:speaker|speakername|speakerdisplayname|displayname|name|from|participant|participantname|user|username|author|who|role|interlocutor)$/;
const deepest = 6;

/** The longest list in it whose entries have a speaker and a text; nothing when this is no JSON. */
export function fromJson(text: string): Piece[] | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const data = parsed(text);
  if (data === undefined) return null;
  const found = listsIn(data, 0).map((list) => list.flatMap(pieceOf));
  return found.sort((a, b) => b.length - a.length)[0] ?? [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listsIn(data: unknown, depth: number): unknown[][] {
  if (typeof data !== 'object' || data === null || depth > deepest) return [];
  const inside = Object.values(data).flatMap((value) => listsIn(value, depth + 1));
  return Array.isArray(data) ? [data, ...inside] : inside;
}

function pieceOf(entry: unknown): Piece[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
  const pairs = Object.entries(entry).map(
    ([key, value]) => [key.toLowerCase().replace(/[_-]/g, ''), value as unknown] as const,
  );
  const text = pairs.find(([key, value]) => textKeys.test(key) && typeof value === 'string')?.[1];
  const speakers = pairs.filter(([key]) => speakerKeys.test(key)).map(([, value]) => nameOf(value));
  const speaker = speakers.find((name) => name !== '');
  return typeof text === 'string' && speaker ? [{ speaker, text }] : [];
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return `Speaker ${value}`;
  if (typeof value !== 'object' || value === null) return '';
  const [name] = Object.entries(value)
    .filter(([key]) => /^(?:display_?name|name|full_?name)$/i.test(key))
    .map(([, inner]) => inner);
  return typeof name === 'string' ? name.trim() : '';
}
