import type { OutputOf } from '../../../platform/universal/contract.ts';
import type { contract } from '../contract.ts';

export { org } from '../../../web/viewer.ts';

type Ops = (typeof contract)['operations'];

export type PersonSeen = OutputOf<Ops['person']>;
export type ListedPerson = OutputOf<Ops['people']>['people'][number];
export type Plan = OutputOf<Ops['importPlan']>;
export type Invitation = OutputOf<Ops['invitations']>['invitations'][number];
export type TreePerson = OutputOf<Ops['tree']>['people'][number];
export type Mail = OutputOf<Ops['mails']>['mails'][number];
export type AuditEntry = OutputOf<Ops['auditLog']>['entries'][number];
