import type base from '#base-dictionary';

/** Types `t` by the base dictionary: an unknown key or a missing variable is a type error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof base };
  }
}
