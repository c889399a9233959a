/** Figures that are drawn at once; each is a document with a renderer of its own, and takes its memory. */
export const MOST = 4;
/** What a frame may say of its height, and how often it may change it. */
const HEIGHT = { least: 80, most: 2000, changes: 3 } as const;
/** How long a figure may take. */
const PATIENCE = 20_000;

interface Live {
  slot: HTMLElement;
  frame: HTMLIFrameElement;
  changes: number;
  timer: ReturnType<typeof setTimeout>;
}

function themeOf(page: Document): 'light' | 'dark' {
  const chosen = page.documentElement.dataset['vtTheme'];
  return chosen === 'light' || chosen === 'dark'
    ? chosen
    : matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light';
}

/** What a frame said, as far as it is one of the two things that a frame may say. */
function toldBy(data: unknown): 'failed' | number | null {
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'vitrine') !== 'frame') {
    return null;
  }
  const height: unknown = Reflect.get(data, 'height');
  return Reflect.get(data, 'failed') === true ? 'failed' : typeof height === 'number' ? height : null;
}

/** Draws figures that need a script while they are in sight, in frames that are shut, as many at once as a browser bears. */
class Frames {
  private live: Live[] = [];
  private readonly inSight = new Set<HTMLElement>();
  private readonly failed = new WeakSet<HTMLElement>();

  constructor(private readonly page: Document) {}

  seen(slot: HTMLElement, visible: boolean): void {
    if (visible) {
      this.inSight.add(slot);
    } else {
      this.inSight.delete(slot);
    }
    this.fill();
  }

  /** Those in sight are drawn; who has gone out of sight longest makes room. */
  private fill(): void {
    for (const slot of this.inSight) {
      if (this.failed.has(slot) || this.live.some(one => one.slot === slot)) {
        continue;
      }
      const away = this.live.length < MOST ? null : this.live.find(one => !this.inSight.has(one.slot));
      if (away === undefined) {
        return;
      }
      if (away !== null) {
        this.release(away);
      }
      this.draw(slot);
    }
  }

  private draw(slot: HTMLElement): void {
    const frame = this.page.createElement('iframe');
    frame.className = 'vt-frame';
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.referrerPolicy = 'no-referrer';
    frame.title = slot.dataset['vtTitle'] ?? 'Interactive figure';
    frame.src = this.addressOf(slot);
    const one = { slot, frame, changes: 0, timer: setTimeout(() => this.fail(one), PATIENCE) };
    this.live.push(one);
    slot.append(frame);
  }

  private addressOf(slot: HTMLElement): string {
    return `${slot.dataset['vtFrame'] ?? ''}?theme=${themeOf(this.page)}`;
  }

  private release({ slot, frame, timer }: Live): void {
    clearTimeout(timer);
    this.live = this.live.filter(one => one.frame !== frame);
    frame.remove();
    slot.classList.remove('vt-mod-live');
  }

  private fail(one: Live): void {
    this.release(one);
    this.failed.add(one.slot);
    one.slot.classList.add('vt-mod-failed');
    const note = this.page.createElement('p');
    note.className = 'vt-meta';
    note.setAttribute('role', 'status');
    note.textContent = "The interactive figure can't be drawn here. What was saved of it is above.";
    one.slot.append(note);
    this.fill();
  }

  hear(event: MessageEvent): void {
    // A frame has no origin: nobody else can speak for it, and what it isn't asked for isn't heard.
    const one =
      event.origin === 'null' ? this.live.find(({ frame }) => frame.contentWindow === event.source) : undefined;
    const told = one === undefined ? null : toldBy(event.data);
    if (one === undefined || told === null) {
      return;
    }
    if (told === 'failed') {
      this.fail(one);
      return;
    }
    clearTimeout(one.timer);
    one.slot.classList.add('vt-mod-live');
    if (one.changes < HEIGHT.changes && told >= HEIGHT.least && told <= HEIGHT.most) {
      one.changes += 1;
      // What is kept free is never less: text that somebody reads doesn't come up from below.
      one.slot.style.setProperty('--vt-told', `${Math.ceil(told)}px`);
    }
  }

  /** The colours of a page were changed. */
  recolour(): void {
    for (const { slot, frame } of this.live) {
      frame.src = this.addressOf(slot);
    }
  }
}

/** Figures that need a script. Without this they are what was saved of them. */
export function frames(page: Document): void {
  const slots = [...page.querySelectorAll<HTMLElement>('[data-vt-frame]')];
  if (slots.length === 0 || typeof IntersectionObserver === 'undefined') {
    return;
  }
  const all = new Frames(page);
  const observer = new IntersectionObserver(
    entries => entries.forEach(({ target, isIntersecting }) => all.seen(target as HTMLElement, isIntersecting)),
    { rootMargin: '200px' }
  );
  slots.forEach(slot => observer.observe(slot));
  addEventListener('message', event => all.hear(event));
  new MutationObserver(() => all.recolour()).observe(page.documentElement, { attributeFilter: ['data-vt-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => all.recolour());
}
