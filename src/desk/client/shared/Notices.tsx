import { useEffect } from 'preact/hooks';
import { announced, notice, useDesk } from './desk.ts';

/** How long what is told stays, for a word and at the least. */
const perLetterMs = 90;
const leastMs = 5_000;

/** What is told, in the direction of the interface even where it begins with the name of another language; and where that leads. */
const Words = ({ words, links }: Pick<NonNullable<typeof notice.value>, 'words' | 'links'>) => (
  <span>
    <span>{words}</span>
    {links.map(({ href, language }) => (
      <a key={href} href={href} hreflang={language} target="_blank" rel="noopener">
        <bdi dir="ltr">{decodeURI(href)}</bdi>
      </a>
    ))}
  </span>
);

/** What happened, for a moment; screen readers read it as it comes. */
export function Notices() {
  const { t } = useDesk();
  const { value } = notice;
  useEffect(() => {
    if (!value || value.links.length > 0) return undefined;
    const clear = () => {
      if (notice.value === value) notice.value = null;
    };
    const timer = setTimeout(clear, Math.max(leastMs, value.words.length * perLetterMs));
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <>
      <p class="sr-only" role="status">
        {announced.value}
      </p>
      <div class="notices" role="status">
        {value && (
          <p key={value.number}>
            <Words {...value} />
            <button type="button" class="quiet" onClick={() => (notice.value = null)}>
              {t('close')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
