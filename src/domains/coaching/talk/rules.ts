/** Figures about the manager's own talking are made and kept by the manager alone (evidence E25). */
export const mayKeep = ({ side }: { side: 'manager' | 'engineer' }): boolean => side === 'manager';

/** A transcript is looked at only while both agree. */
export const bothAgree = (of: { mine: string | null; theirs: string | null }): boolean =>
  of.mine !== null && of.theirs !== null;
