/** What a token names as its audience (`aud`): this organisation, and no other. */
export const audienceOf = (organisationId: string): string => `groundswell:${organisationId}`;
