/** The ear alone on a page, for tests of what a real browser hears. */
import { openEar } from '../../src/domains/coaching/listening/ui/ear/open.ts';
import type { Told } from '../ear-page.ts';

const told: Told = { states: [], reports: [], problem: null };
Object.assign(window, { told });

document.querySelector('button')?.addEventListener('click', async () => {
  try {
    const ear = await openEar({
      voices: 'any',
      reportEveryMs: 1000,
      onState: (state) => told.states.push(state),
      onReport: (report) => told.reports.push(report),
    });
    told.states.unshift(ear.state());
    Object.assign(window, { ear });
  } catch (error) {
    told.problem = error instanceof Error ? error.message : String(error);
  }
});
