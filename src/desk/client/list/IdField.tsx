import type { DeskProblem } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';
import { FormField } from '../shared/Form.tsx';
import { ProblemWords } from '../shared/ProblemWords.tsx';

interface Props {
  id: string;
  problems: readonly DeskProblem[];
  set(id: string): void;
}

/** What a story is called for ever, and why it can't be called so. */
export function IdField({ id, problems, set }: Props) {
  const { t } = useDesk();
  return (
    <FormField id="new-id" label={t('idOf')}>
      <input
        id="new-id"
        required
        dir="ltr"
        spellcheck={false}
        autocapitalize="none"
        value={id}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby="new-id-notes"
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      <div id="new-id-notes" class="notes" role="status">
        {problems.length === 0 && <p>{t('idStays')}</p>}
        {problems.map((one) => (
          <p key={one.rule} class="error">
            <ProblemWords problem={one} />
          </p>
        ))}
      </div>
    </FormField>
  );
}
