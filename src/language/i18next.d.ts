import type base from '#base-dictionary';
import type desk from '#desk-dictionary';

/** Types `t` by the base dictionaries of the site and of the desk: an unknown key or a missing variable is a type error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof base; desk: typeof desk };
  }
}
