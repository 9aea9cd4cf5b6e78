import { describe, expect, it } from 'vitest';
import { readTranscript } from './transcript.ts';

const conversation = [
  { speaker: 'Lea Example', text: 'How was the week? What stayed with you?' },
  {
    speaker: 'Ben Sample',
    text: 'The migration: it took longer than we thought. And then it worked.',
  },
  { speaker: 'Lea Example', text: 'You kept going.' },
];

const zoom = `WEBVTT

1
00:00:02.010 --> 00:00:04.120
Lea Example: How was the week?

2
00:00:04.300 --> 00:00:05.000
Lea Example: What stayed with you?

3
00:00:06.000 --> 00:00:09.500
Ben Sample: The migration: it took longer
than we thought.

4
00:00:09.600 --> 00:00:11.000
And then it worked.

5
00:00:12.000 --> 00:00:13.000
Lea Example: You kept going.
`;

const teams = `\uFEFFWEBVTT\r
\r
NOTE made by a meeting program\r
\r
5a9d3c1e-0c9e-4a53-a9a8-6a3f3a3c6f7c/14-0\r
00:00:02.010 --> 00:00:04.120 align:start\r
<v Lea Example>How was the week?</v>\r
\r
5a9d3c1e-0c9e-4a53-a9a8-6a3f3a3c6f7c/14-1\r
00:00:04.300 --> 00:00:05.000\r
<v Lea Example>What stayed <i>with</i> you?</v>\r
\r
5a9d3c1e-0c9e-4a53-a9a8-6a3f3a3c6f7c/20-0\r
00:00:06.000 --> 00:00:11.000\r
<v Ben Sample>The migration: it took longer\r
than we thought. And then it worked.</v>\r
\r
5a9d3c1e-0c9e-4a53-a9a8-6a3f3a3c6f7c/23-0\r
00:00:12.000 --> 00:00:13.000\r
<v Lea Example>You kept going.</v>\r
`;

const srt = `1
00:00:02,010 --> 00:00:05,000
Lea Example: How was the week? What stayed with you?
2
00:00:06,000 --> 00:00:11,000
Ben Sample: The migration: it took longer than we thought.
And then it worked.
3
00:00:12,000 --> 00:00:13,000
Lea Example: You kept going.`;

const meet = `Lea and Ben (2026-11-24 10:00 GMT+1) - Transcript
Attendees
Lea Example, Ben Sample
Transcript
00:00:00

Lea Example: How was the week? What stayed with you?
Ben Sample: The migration: it took longer than we thought.
00:05:00

Ben Sample: And then it worked.
Lea Example: You kept going.
Transcription ended after 00:06:13

This editable transcript was computer generated and might contain errors.`;

const pasted = `Lea Example   0:02
How was the week? What stayed with you?
Ben Sample   0:06
The migration: it took longer than we thought. And then it worked.
Lea Example   0:12
You kept going.`;

const chat = `[Lea Example] 10:00:02
How was the week? What stayed with you?

[Ben Sample] 10:00:06
The migration: it took longer than we thought. And then it worked.

[Lea Example] 10:00:12
You kept going.`;

const stamped = `[00:02] Lea Example: How was the week? What stayed with you?
[00:06] **Ben Sample:** The migration: it took longer than we thought. And then it worked.
00:12 Lea Example: You kept going.`;

const json = JSON.stringify({
  meeting: { title: 'One-to-one', participants: ['Lea Example', 'Ben Sample'] },
  entries: conversation.map(({ speaker, text }, at) => ({
    startMs: at * 1000,
    speaker_name: speaker,
    text,
  })),
});

const small = 'lea: How was it?\nben: Good.\nlea: What was good?\nben: The calm.';

describe('a transcript', () => {
  it.each(Object.entries({ zoom, teams, srt, meet, pasted, chat, stamped, json }))(
    'is read as %s writes it',
    (_, text) => {
      expect(readTranscript(text).turns).toEqual(conversation);
    },
  );

  it('is read with names in small letters, and says who speaks', () => {
    const { turns, speakers, remarks } = readTranscript(small);
    expect(turns).toHaveLength(4);
    expect(speakers).toEqual([
      { name: 'lea', turns: 2 },
      { name: 'ben', turns: 2 },
    ]);
    expect(remarks).toEqual([]);
  });

  it('says in a sentence what could not be read', () => {
    expect(readTranscript(meet).remarks).toEqual([
      '2 lines stand before the first name and were left out.',
    ]);
    for (const text of ['', 'Just a note of mine', '{"a": 1}', '[1, 2', 'WEBVTT']) {
      expect(readTranscript(text).remarks[0]).toMatch(/^Nothing here reads like a transcript/);
    }
    expect(readTranscript('Lea: Hm. '.padEnd(4_000_001, 'x')).remarks[0]).toMatch(
      /longer than a day/,
    );
  });
});
