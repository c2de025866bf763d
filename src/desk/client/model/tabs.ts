/** The windows and tabs of one browser, so that none takes what another still has under its hands. */
export interface Tabs {
  /** This one; it stays the same when the page is loaded again. */
  own: string;
  /** Whether another is open, as far as was known when somebody looked last. */
  isOpen(tab: string): boolean;
  look(): Promise<void>;
}

const key = 'warraq-desk-tab';
const lockOf = (tab: string) => `${key}:${tab}`;

/**
 * Names this tab. A copy of a tab has its storage and is another: which names are taken is told by locks, which end with
 * their tab. Browsers have them on secure hosts alone; elsewhere no other tab counts as open.
 */
export async function openTabs(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  locks?: LockManager,
): Promise<Tabs> {
  const known = storage.getItem(key);
  const own = known !== null && (await take(locks, known)) ? known : newName();
  if (own !== known) await take(locks, own);
  storage.setItem(key, own);
  let open = new Set<string>();
  const look = async () => {
    const { held = [] } = (await locks?.query()) ?? {};
    open = new Set(held.map(({ name = '' }) => name));
  };
  await look();
  return { own, isOpen: (tab) => tab !== own && open.has(lockOf(tab)), look };
}

const newName = () => crypto.getRandomValues(new Uint32Array(2)).join('-');

/** Takes a name for as long as the tab is open. @returns whether nobody else had it */
function take(locks: LockManager | undefined, tab: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!locks) return resolve(true);
    void locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => {});
    });
  });
}
