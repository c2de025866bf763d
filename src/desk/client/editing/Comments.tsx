import { useState } from 'preact/hooks';
import type { Comment } from '../../protocol.ts';
import type { ItemSession } from '../model/item-session.ts';
import { useDesk } from '../shared/desk.ts';
import { Form, FormField } from '../shared/Form.tsx';
import { useAsking } from '../shared/use-asking.ts';

/** What those who work on an item say to each other; it stays out of the files. */
export function Comments({ item }: { item: ItemSession }) {
  const { t } = useDesk();
  const { comments } = item.item.value;
  const open = comments.filter(({ resolved }) => !resolved);
  return (
    <details class="group comments">
      <summary>
        {t('comments')} <span class="badge">{t('commentCount', { count: open.length })}</span>
      </summary>
      <ul>
        {comments.map((one) => (
          <CommentRow key={one.number} item={item} comment={one} />
        ))}
      </ul>
      <NewComment item={item} />
    </details>
  );
}

function NewComment({ item }: { item: ItemSession }) {
  const { t, requests } = useDesk();
  const [text, setText] = useState('');
  const send = useAsking()(async () => {
    if (text.trim() === '') return;
    item.showComments(await requests.send('comment', { at: item.at, body: { text } }));
    setText('');
  });
  return (
    <Form send={send}>
      <FormField id="new-comment" label={t('newComment')}>
        <textarea
          id="new-comment"
          dir="auto"
          rows={2}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </FormField>
      <button type="submit">{t('sendComment')}</button>
    </Form>
  );
}

function CommentRow({ item, comment }: { item: ItemSession; comment: Comment }) {
  const { t, formats, requests, edition } = useDesk();
  const { name, at, text, quote, resolved, number } = comment;
  const resolve = useAsking()(async () => {
    const where = { ...item.at, number: String(number) };
    item.showComments(await requests.send('resolveComment', { at: where }));
  });
  return (
    <li class={resolved ? 'resolved' : ''}>
      <p class="small">
        <bdi>{name}</bdi> · <time dateTime={new Date(at).toISOString()}>{formats.dateTime(at)}</time>
        {comment.edition && (
          <>
            {' '}
            · <bdi>{edition(comment.edition)?.label}</bdi>
          </>
        )}
        {resolved && <> · {t('resolved')}</>}
      </p>
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      <p dir="auto">{text}</p>
      {!resolved && (
        <button type="button" class="quiet" onClick={() => void resolve()}>
          {t('resolve')}
        </button>
      )}
    </li>
  );
}
