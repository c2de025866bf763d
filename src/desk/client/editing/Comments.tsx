import { useState } from 'preact/hooks';
import type { Comment } from '../../protocol.ts';
import type { ItemSession } from '../model/item-session.ts';
import { tellRefusal, useDesk } from '../shared/desk.ts';

/** What those who work on an item say to each other; it stays out of the files. */
export function Comments({ item }: { item: ItemSession }) {
  const { t, requests } = useDesk();
  const [text, setText] = useState('');
  const { comments } = item.item.value;
  const open = comments.filter(({ resolved }) => !resolved);
  const send = async () => {
    try {
      item.showComments(await requests.send('comment', { at: item.at, body: { text } }));
      setText('');
    } catch (error) {
      tellRefusal(t, error);
    }
  };
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
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void send();
        }}
      >
        <label for="new-comment">{t('newComment')}</label>
        <textarea
          id="new-comment"
          dir="auto"
          rows={2}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit">{t('sendComment')}</button>
      </form>
    </details>
  );
}

function CommentRow({ item, comment }: { item: ItemSession; comment: Comment }) {
  const { t, formats, requests, edition } = useDesk();
  const { name, at, text, quote, resolved, number } = comment;
  const resolve = async () => {
    try {
      const where = { ...item.at, number: String(number) };
      item.showComments(await requests.send('resolveComment', { at: where }));
    } catch (error) {
      tellRefusal(t, error);
    }
  };
  return (
    <li class={resolved ? 'resolved' : ''}>
      <p class="small">
        <bdi>{name}</bdi> · <time dateTime={new Date(at).toISOString()}>{formats.dateTime(at)}</time>
        {comment.edition && <> · {edition(comment.edition)?.label}</>}
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
