import { useEffect } from 'preact/hooks';
import { useDesk } from './desk.ts';

/** Says in the title of the window, which screen readers begin with, what is shown. */
export function useTitle(shown: string): void {
  const { session, t } = useDesk();
  const title = [shown, t('desk'), session.name].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
