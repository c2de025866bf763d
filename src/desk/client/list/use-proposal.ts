import { useEffect, useState } from 'preact/hooks';
import type { ProposedId } from '../../protocol.ts';
import { tellRefusal, useDesk } from '../shared/desk.ts';

const settleMs = 300;

/** The id that the server proposes for a title, once nobody has typed for a moment. */
export function useProposal(kind: 'story' | 'page', title: string, edition: string): ProposedId {
  const { requests, t } = useDesk();
  const [proposed, setProposed] = useState<ProposedId>({ id: '', problems: [] });
  useEffect(() => {
    if (title.trim() === '') return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      requests.send('proposeId', { body: { title, edition, kind } }).then(
        (found) => !isOver && setProposed(found),
        (error: unknown) => tellRefusal(t, error),
      );
    }, settleMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [kind, title, edition, requests, t]);
  return proposed;
}
