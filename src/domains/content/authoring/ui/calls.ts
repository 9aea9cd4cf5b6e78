import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { calls } from '../../../../web/call.ts';
import type { contract } from '../contract.ts';

export const authoring = calls<typeof contract>('authoring');

type Ops = (typeof contract)['operations'];

export type Item = OutputOf<Ops['item']>;
export type Listed = OutputOf<Ops['list']>['items'][number];
export type Folder = OutputOf<Ops['folders']>['folders'][number];
export type FolderPerson = OutputOf<Ops['people']>['people'][number];
export type Version = OutputOf<Ops['item']>['versions'][number];
export type Review = OutputOf<Ops['item']>['reviews'][number];
export type Comment = OutputOf<Ops['comments']>['comments'][number];
export type Difference = OutputOf<Ops['differences']>['differences'][number];
export type OwnField = OutputOf<Ops['fields']>['fields'][number];
export type Media = OutputOf<Ops['media']>['media'][number];
export type Saved = OutputOf<Ops['save']>;
export type Waiting = Item['draft']['waiting'][number];
export type Body = Item['draft']['body'];
export type ItemType = Item['type'];
export type Standing = Item['standing'];
export type Role = Folder['role'];
export type Pushed = OutputOf<Ops['push']>['files'][number];
