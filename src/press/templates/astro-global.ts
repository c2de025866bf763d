/** A page that is being rendered, as its components can ask for it through `Astro`. */
export interface Page {
  url: string;
  locals: App.Locals;
  /** What Astro renders it with. */
  result: object;
  /** What its components have asked for, by name. */
  asked: Record<string, unknown>;
}

/** The class of `Astro` in the components of a template. */
export type AstroGlobal = new (page: Page, props: object, slots: object | null) => object;

type Slots = new (result: object, slots: object | null, logger: unknown) => object;

/** What Astro makes for a component. */
interface Sample {
  slots: object;
  cookies: object;
  logger: unknown;
}

/** What belongs to one page, made when one of its components asks for it. */
const ofPage: Record<string, (page: Page, sample: Sample) => unknown> = {
  locals: ({ locals }) => locals,
  url: ({ url }) => new URL(url),
  request: ({ url }) => new Request(url),
  originPathname: ({ url }) => decodeURI(new URL(url).pathname),
  cookies: ({ url }, { cookies, logger }) => new (cookies.constructor as Cookies)(new Request(url), logger),
  response: () => ({ status: 200, statusText: 'OK', headers: new Headers() }),
};
type Cookies = new (request: Request, logger: unknown) => object;

const pageOf = Symbol('page');
const slotsOf = Symbol('slots');

/**
 * A class of what Astro makes for each component of a page, such as `sample`. Astro makes it with getters and a
 * prototype that are of one page alone: V8 keeps such in the shapes of objects, and with them all that the page
 * consists of, until the next full garbage collection. Here they are of all pages of a template.
 */
export function globalLike(sample: Sample): AstroGlobal {
  const [slotValues = Symbol('slot values')] = Object.getOwnPropertySymbols(sample);
  const Slots = sample.slots.constructor as Slots;
  class Astro {
    readonly [pageOf]: Page;
    [slotsOf]: object | undefined;
    readonly props: object;
    /** Set by each component. */
    self = null;
    constructor(page: Page, props: object, slots: object | null) {
      this[pageOf] = page;
      this[slotsOf] = undefined;
      this.props = props;
      Reflect.set(this, slotValues, slots);
    }
    get slots(): object {
      this[slotsOf] ??= new Slots(
        this[pageOf].result,
        Reflect.get(this, slotValues) as object,
        sample.logger,
      );
      return this[slotsOf];
    }
  }
  defineOthers(Astro.prototype, sample);
  return Astro;
}

/** Gives a prototype what else there is: what is of a page, of that page, and the rest as `sample` has it. */
function defineOthers(prototype: object, sample: Sample): void {
  for (const name of Object.keys(Object.getPrototypeOf(sample))) {
    if (name in prototype) continue;
    const make = ofPage[name];
    const get = make
      ? function (this: { [pageOf]: Page }) {
          const { [pageOf]: page } = this;
          page.asked[name] ??= make(page, sample);
          return page.asked[name];
        }
      : () => Reflect.get(sample, name);
    Object.defineProperty(prototype, name, { get, enumerable: true });
  }
}
