import type { EmbedProvider, Found } from './provider.ts';

/** How wide and high the frame is in CSS pixels that a part of the map is chosen for. */
const [width, height] = [640, 360];
/** How wide the world is at zoom 0: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames */
const tile = 256;

/** What a map in the projection of Mercator shows around its middle, on the map of OpenStreetMap. */
function boxAround({ zoom, lat, lon, markLat, markLon }: Found): string | null {
  const [level, latitude, longitude] = [zoom, lat, lon].map(Number) as [number, number, number];
  if (!(level >= 0 && level <= 22 && Math.abs(latitude) < 85 && Math.abs(longitude) <= 180)) return null;
  const degrees = 360 / (tile * 2 ** level);
  const across = (width / 2) * degrees;
  const along = (height / 2) * degrees * Math.cos((latitude * Math.PI) / 180);
  const box = [longitude - across, latitude - along, longitude + across, latitude + along];
  const marker = markLat && markLon ? `&marker=${markLat}%2C${markLon}` : '';
  const bounds = box.map((one) => one.toFixed(5)).join('%2C');
  return `https://www.openstreetmap.org/export/embed.html?bbox=${bounds}&layer=mapnik${marker}`;
}

/** A place by its name, or the middle of what is seen. */
function onGoogle({ place, lat, lon, zoom }: Found): string | null {
  const wanted = place ?? (lat && lon ? `${lat},${lon}` : null);
  if (wanted === null) return null;
  const seen = lat && lon ? `&ll=${lat},${lon}` : '';
  const level = zoom ? `&z=${Math.round(Number(zoom))}` : '';
  return `https://www.google.com/maps?q=${wanted}${seen}${level}&hl={language}&output=embed`;
}

export const maps = {
  openstreetmap: {
    name: 'OpenStreetMap',
    kind: 'map',
    shape: 'wide',
    hosts: ['openstreetmap.org'],
    addresses: [
      {
        pattern: /^\/export\/embed\.html(?<query>\?[^#]+)/,
        frame: 'https://www.openstreetmap.org/export/embed.html{query}',
      },
      {
        pattern:
          /^\/(?:[^?#]*\?(?:[^#]*&)?mlat=(?<markLat>-?[\d.]+)&mlon=(?<markLon>-?[\d.]+))?[^#]*#(?:[^#]*&)?map=(?<zoom>[\d.]+)\/(?<lat>-?[\d.]+)\/(?<lon>-?[\d.]+)/,
        frame: boxAround,
      },
    ],
  },
  googleMaps: {
    name: 'Google Maps',
    kind: 'map',
    shape: 'wide',
    hosts: ['google.*', 'maps.google.*'],
    addresses: [
      {
        pattern: /^\/maps\/embed(?<query>\?pb=[^#]+)/,
        frame: 'https://www.google.com/maps/embed{query}',
        page: 'https://www.google.com/maps',
      },
      {
        pattern:
          /^\/maps\/(?:(?:place|search)\/(?<place>[^/@?#]+)\/?)?(?:@(?<lat>-?[\d.]+),(?<lon>-?[\d.]+)(?:,(?<zoom>[\d.]+)z)?)?/,
        frame: onGoogle,
      },
      { pattern: /^\/(?:maps\/?)?\?(?:[^#]*&)?q=(?<place>[^&#]+)/, frame: onGoogle },
    ],
  },
} as const satisfies Record<string, EmbedProvider>;
