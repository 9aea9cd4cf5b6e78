/** "question deck", as people say it. */
export const typeName = (type: string): string => type.replaceAll('-', ' ');
