import type { Embed, EmbedProviderId } from '../../publication/embeds/embeds.ts';
import type { BlockLanguage } from './block.ts';

const names = {
  youtube: 'providerYoutube',
  vimeo: 'providerVimeo',
  tiktok: 'providerTiktok',
  soundcloud: 'providerSoundcloud',
  openstreetmap: 'providerOpenStreetMap',
  googleMaps: 'providerGoogleMaps',
  x: 'providerX',
  bluesky: 'providerBluesky',
  telegram: 'providerTelegram',
  instagram: 'providerInstagram',
  mastodon: 'providerMastodon',
} as const satisfies Record<EmbedProviderId, string>;

const kinds = { video: 'videoOn', audio: 'audioOn', post: 'postOn', map: 'mapOn' } as const;
const buttons = { video: 'showVideo', audio: 'showAudio', post: 'showPost', map: 'showMap' } as const;

/** What an edition calls an embed (“Video on YouTube”), what a reader presses to have it shown, and whom that tells what. */
export function embedWords({ kind, provider: id }: Pick<Embed, 'kind' | 'provider'>, { t }: BlockLanguage) {
  const provider = t(names[id]);
  return {
    what: t(kinds[kind], { provider }),
    show: t(buttons[kind]),
    notice: t('showNotice', { provider }),
  };
}
