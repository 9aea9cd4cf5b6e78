import type { Api, Context } from '../../platform/operation.ts';
import { notFound } from '../../platform/universal/problems.ts';
import { leadOf, meOf } from '../org/public.ts';
import { idsOf, today } from './api-common.ts';
import type { contract } from './contract.ts';
import type { Assignment } from './contract-shapes.ts';
import { fairNext, type Mate, periodsOf } from './rules-fair.ts';
import { ledgerOf } from './rules-ledger.ts';
import { glueOf } from './store.ts';
import { matesOf, type RotaRow, rotasOf, swapsOf } from './store-glue.ts';

type WorkApi = Api<(typeof contract)['operations']>;
type Crew = { lead: { personId: string; name: string } | null; mates: Mate[] };

/** The team the viewer leads, else the one they are in; another one is not here. */
async function crewOf({ db, viewer }: Context, managerId: string | undefined): Promise<Crew> {
  const { personId, name } = await meOf(db, viewer);
  const led = await matesOf(db, viewer, personId);
  const own = await leadOf(db, viewer, personId);
  const leads = [...(led.length > 0 ? [{ personId, name }] : []), ...(own ? [own] : [])];
  const lead = managerId ? leads.find((one) => one.personId === managerId) : leads[0];
  if (managerId && !lead) throw notFound();
  if (!lead) return { lead: null, mates: [] };
  const mates = lead.personId === personId ? led : await matesOf(db, viewer, lead.personId);
  return { lead, mates };
}

export const gluing = {
  glue: async (ctx, { managerId }) => {
    const { db, viewer } = ctx;
    const day = await today(ctx);
    const { lead, mates } = await crewOf(ctx, managerId);
    const ids = idsOf(mates);
    const glue = await glueOf(db, viewer, ids);
    const rotas = lead ? await rotasOf(db, viewer, lead.personId) : [];
    return {
      today: day,
      lead,
      rotas: rotas.map((rota) => shownRota(rota, mates, glue, day)),
      swaps: await swapsOf(db, viewer),
      ...ledgerOf(mates, glue, day),
    };
  },
} satisfies Partial<WorkApi>;

/** The turn that runs, those given ahead, and who would come next as things stand. */
function shownRota(
  rota: RotaRow,
  mates: readonly Mate[],
  glue: readonly Assignment[],
  day: string,
) {
  const turns = glue
    .filter(({ rotaId, handedOn }) => rotaId === rota.rotaId && !handedOn)
    .map((turn) => ({ ...turn, untilOn: turn.untilOn ?? turn.fromOn }))
    .filter(({ untilOn }) => untilOn >= day);
  const beyond = periodsOf(rota, day, 3).at(-1);
  const next = beyond && fairNext(mates, glue, { hours: rota.hours, days: beyond }, day);
  return {
    ...rota,
    next: named(next),
    turns: turns.flatMap(({ personId, doneOn, ...turn }) => {
      const person = named(mates.find((mate) => mate.personId === personId));
      return person ? [{ ...turn, person, isDone: doneOn !== null }] : [];
    }),
  };
}

const named = (mate: Mate | undefined) =>
  mate ? { personId: mate.personId, name: mate.name } : null;
