import { tellRefusal, useDesk } from './desk.ts';

/** Makes what asks the server tell why it was refused, if it was. */
export function useAsking(): <A extends unknown[]>(
  ask: (...args: A) => Promise<unknown>,
) => (...args: A) => Promise<void> {
  const { t } = useDesk();
  return (ask) =>
    async (...args) => {
      try {
        await ask(...args);
      } catch (error) {
        tellRefusal(t, error);
      }
    };
}
