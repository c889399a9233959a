/** Marks in a text without touching its elements: what somebody else drew stays theirs. */
const NAME = 'vt-gone';

interface Painter {
  set(name: string, marks: unknown): void;
  delete(name: string): void;
}

/** Where a browser can't paint like this, the note on the cell says it alone. */
function painterOf(page: Document): { painter: Painter; make: (...ranges: Range[]) => Set<Range> } | null {
  const view = page.defaultView as unknown as {
    CSS?: { highlights?: Painter };
    Highlight?: new (...ranges: Range[]) => Set<Range>;
  } | null;
  const painter = view?.CSS?.highlights;
  const Made = view?.Highlight;
  return painter === undefined || Made === undefined ? null : { painter, make: (...ranges) => new Made(...ranges) };
}

/** Every place of these texts inside an element. A text may go over several elements, as coloured code does. */
export function rangesOf(root: Element, texts: readonly string[]): Range[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const nodes: { node: Text; from: number }[] = [];
  let whole = '';
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    nodes.push({ node, from: whole.length });
    whole += node.data;
  }
  const locate = (at: number): { node: Text; offset: number } | null => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((nodes[middle]?.from ?? 0) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const found = nodes[low];
    return found === undefined ? null : { node: found.node, offset: at - found.from };
  };
  return texts.flatMap(text => {
    const ranges: Range[] = [];
    for (let at = whole.indexOf(text); at >= 0 && ranges.length < 200; at = whole.indexOf(text, at + text.length)) {
      const start = locate(at);
      const last = locate(at + text.length - 1);
      if (start !== null && last !== null) {
        const range = root.ownerDocument.createRange();
        range.setStart(start.node, start.offset);
        range.setEnd(last.node, last.offset + 1);
        ranges.push(range);
      }
    }
    return ranges;
  });
}

/** Marks what goes in the cells that come into sight, and again when they are drawn anew. Answers how to end it. */
export function markGone(scroller: HTMLElement, goneIn: (index: number) => readonly string[]): () => void {
  const page = scroller.ownerDocument;
  const paint = painterOf(page);
  if (paint === null || typeof IntersectionObserver === 'undefined') {
    return () => undefined;
  }
  const seen = new Set<Element>();
  let frame = 0;
  const draw = (): void => {
    const ranges = [...seen].flatMap(cell => rangesOf(cell, goneIn(Number(cell.id.replace(/\D+/g, '')))));
    paint.painter.set(NAME, paint.make(...ranges));
  };
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const sight = new IntersectionObserver(
    entries => {
      entries.forEach(({ target, isIntersecting }) => (isIntersecting ? seen.add(target) : seen.delete(target)));
      soon();
    },
    { root: scroller, rootMargin: '200px' }
  );
  const watch = (): void => scroller.querySelectorAll('.vt-mod-before > .vt-cell').forEach(cell => sight.observe(cell));
  const drawn = new MutationObserver(() => {
    watch();
    soon();
  });
  drawn.observe(scroller, { childList: true, subtree: true });
  watch();
  return () => {
    cancelAnimationFrame(frame);
    sight.disconnect();
    drawn.disconnect();
    paint.painter.delete(NAME);
  };
}
