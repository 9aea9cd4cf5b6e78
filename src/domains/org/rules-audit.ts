/** What an act is called in the log; what has no words yet is named as it is, so that nothing hides. */
const words: Readonly<Record<string, string>> = {
  'org.set-up': 'set up this organisation',
  'org.organisation-edited': 'changed the organisation',
  'org.person-added': 'added a person',
  'org.person-edited': 'changed a person',
  'org.made-administrator': 'made an administrator',
  'org.made-member': 'made a member again',
  'org.person-left': 'noted that somebody left',
  'org.person-came-back': 'noted that somebody came back',
  'org.manager-set': 'changed a reporting line',
  'org.team-added': 'added a team',
  'org.team-renamed': 'renamed a team',
  'org.team-closed': 'closed a team',
  'org.team-reopened': 'reopened a team',
  'org.membership-began': 'put somebody in a team',
  'org.membership-ended': 'took somebody out of a team',
  'org.imported': 'imported a file of people',
  'org.invited': 'invited somebody',
  'org.invitation-revoked': 'took back an invitation',
  'org.invitation-accepted': 'accepted an invitation',
};

export const auditWords = (action: string): string =>
  words[action] ?? action.replace(/^[a-z]+\./, '').replace(/[-.]/g, ' ');
