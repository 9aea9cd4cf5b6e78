import { countWaiting, listMails } from '../../platform/mail/outbox.ts';
import { mailIsSetUp } from '../../platform/mail/post-office.ts';
import type { Viewer } from '../../platform/operation.ts';
import { mayNot } from '../../platform/universal/problems.ts';
import type { OrgApi } from './api-common.ts';
import { mayAdminister } from './rules.ts';
import { listAuditLog, namesOfSubjects } from './store-administration.ts';

const pageSize = 50;

function mustAdminister(viewer: Viewer): void {
  if (!mayAdminister(viewer)) throw mayNot('This page is for administrators.');
}

export const administration = {
  mails: async ({ db, viewer }, { after }) => {
    mustAdminister(viewer);
    const found = await listMails(db, viewer.organisationId, { after, limit: pageSize + 1 });
    const mails = found.slice(0, pageSize);
    const next = found.length > pageSize ? (mails.at(-1)?.mailId ?? null) : null;
    const waiting = await countWaiting(db, viewer.organisationId);
    return { isSetUp: mailIsSetUp(), waiting, mails, next };
  },

  auditLog: async ({ db, viewer }, { after }) => {
    mustAdminister(viewer);
    const found = await listAuditLog(db, viewer, { after, limit: pageSize + 1 });
    const shown = found.slice(0, pageSize);
    const names = await namesOfSubjects(db, viewer, [...new Set(shown.flatMap(idsIn))]);
    const entries = shown.map(({ actorId, actorName, subjects, ...entry }) => ({
      ...entry,
      actor: actorId && actorName ? { personId: actorId, name: actorName } : null,
      subjects: Object.entries(subjects).map(([kind, id]) => ({
        kind,
        id,
        name: names.get(id) ?? null,
      })),
    }));
    return { entries, next: found.length > pageSize ? (shown.at(-1)?.auditId ?? null) : null };
  },
} satisfies Partial<OrgApi>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const idsIn = ({ subjects }: { subjects: Record<string, string> }): string[] =>
  Object.values(subjects).filter((id) => uuid.test(id));
