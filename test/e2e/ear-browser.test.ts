import { expect, test } from 'vitest';
import { browserHearing, listenOn, serveEarPage, toldOn } from '../ear-page.ts';
import { atMicrophone, converse } from '../speech.ts';

test('probe', async () => {
  const url = await serveEarPage();
  const talk = converse([
    { who: 'manager', text: 'How was your week?', after: 0 },
    { who: 'engineer', text: 'It was good, thank you for asking.', after: 900 },
  ]);
  const browser = await browserHearing(atMicrophone(talk, 'manager', { noise: 'white' }));
  const { page, errors } = await listenOn(browser, url);
  await expect
    .poll(async () => (await toldOn(page)).reports.length, { timeout: 60_000 })
    .toBeGreaterThan(8);
  console.log(JSON.stringify(await toldOn(page)), errors, talk.truth);
});
