const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** "German" for `de`; the tag itself where nobody knows a name for it. */
export function languageName(locale: string): string {
  try {
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** Offered first to those who add a language; any other is known by its tag. */
export const commonLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'da',
  'sv',
  'nb',
  'fi',
  'tr',
  'uk',
  'el',
  'hu',
  'ro',
  'he',
  'ar',
  'hi',
  'ja',
  'ko',
  'zh',
] as const;
