/** U+0640 between two letters of its script; before anything else it shows how a letter joins (`هـ`). */
export const stretches = (): RegExp =>
  /(?<=(?=\p{scx=Arab})\p{Lo}\p{M}*)\u0640+(?=\p{M}*(?=\p{scx=Arab})\p{Lo})/gu;
