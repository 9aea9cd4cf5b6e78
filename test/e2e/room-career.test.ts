/** The career conversation: four stages, an end with an owner and a day, a record that is the engineer's. */
import { describe, expect, it } from 'vitest';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { contract as org } from '../../src/domains/org/contract.ts';
import { ask, enter, eventually, inDays, openRooms, promises, room, signIn } from './room-kit.ts';

openRooms();

const stages = ['Where to', 'Where now', 'What could be', 'What next'];

describe('a career room', () => {
  it('leads through four stages, each with its own note that both write', async () => {
    const { lea, ben } = await room({ kind: 'career' });
    const path = lea.page.getByRole('navigation', { name: 'Stages' });
    for (const stage of stages) {
      await path.getByRole('button', { name: stage }).click();
      const note = lea.page.getByRole('textbox', { name: `Shared notes, ${stage}` });
      await note.click();
      await note.pressSequentially(`${stage}: the lighthouse`);
    }
    await ben.page
      .getByRole('navigation', { name: 'Stages' })
      .getByRole('button', { name: 'What could be' })
      .click();
    await ben.page.getByText('What could be: the lighthouse').waitFor();
    expect(await ben.page.getByText('Where to: the lighthouse').count()).toBe(0);
  });

  it('ends with an owner and a day', async () => {
    const { lea, ben } = await room({ kind: 'career' });
    await lea.page.getByRole('button', { name: 'Held' }).click();
    const dialog = lea.page.getByRole('dialog', { name: 'What comes of it?' });
    await dialog.getByLabel('What', { exact: true }).fill('Shadow the release');
    await dialog.getByLabel('By').fill(inDays(10));
    await dialog.getByRole('button', { name: 'Commit' }).click();
    await lea.page.getByText('held', { exact: true }).waitFor();
    await promises(ben.page).getByText('Shadow the release').waitFor();
  });

  it('or says why not, and its record is handed over by the engineer alone', {
    timeout: 60_000,
  }, async () => {
    const { lea, ben, kim, meetingId, path } = await room({ kind: 'career' });
    await ben.page.getByRole('textbox', { name: 'Shared notes, Where to' }).fill('The far island');
    await ben.page.getByText('Saved', { exact: true }).waitFor();
    await lea.page.keyboard.press('h');
    await lea.page.getByLabel('Or why not this time').fill('We want to sleep on it');
    await lea.page.getByRole('button', { name: 'Mark held without one' }).click();
    await ben.page.getByText('Held without one: We want to sleep on it').waitFor();
    await lea.page.getByRole('button', { name: 'More about this meeting' }).click();
    expect(await lea.page.getByRole('menuitem', { name: 'Hand over this record' }).count()).toBe(0);
    await ben.page.getByRole('button', { name: 'More about this meeting' }).click();
    await ben.page.getByRole('menuitem', { name: 'Hand over this record' }).click();
    await ben.page.getByRole('dialog').getByRole('combobox').fill('kim');
    await ben.page.getByRole('option', { name: /kim/ }).click();
    await ben.page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await ben.page.getByText('kim reads it').waitFor();
    const reader = await enter(await signIn(kim), `/people/${ben.person.personId}`);
    await reader.page.getByRole('link', { name: /Career conversation of/ }).click();
    await reader.page.getByText('The far island').waitFor();
    await ben.page.getByRole('button', { name: 'Take back' }).click();
    await eventually(() => ben.page.getByText('kim reads it').count()).toBe(0);
    await expect(ask(kim)(meetings, 'record', { meetingId })).rejects.toThrow(/does not exist/);
    expect((await ask(lea.person)(org, 'me', {})).reports).toHaveLength(2);
    await reader.page.goto(reader.page.url().replace(/one-to-ones.*/, path.slice(1)));
    await reader.page.getByText('Not here').first().waitFor();
  });
});
