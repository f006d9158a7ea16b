// Keys of desk and console: every action has one. A letter never acts while somebody types, while a palette or a dialog is
// open, or while the server is still answering the key before.
export {};

const EXPIRES = 'data-expires';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const visible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter(visible);

const withKey = (key: string): HTMLElement | undefined =>
  all('[aria-keyshortcuts]').find((element) => element.getAttribute('aria-keyshortcuts') === key);

interface FlowClient {
  isActive?(): boolean;
}

/** True while the server answers: a dialog may be about to open. */
const answering = (): boolean => {
  const clients = (window as { Vaadin?: { Flow?: { clients?: Record<string, FlowClient> } } }).Vaadin?.Flow?.clients ?? {};
  return Object.values(clients).some((client) => client.isActive?.() === true);
};

// The list of cases

const rows = (): HTMLElement[] => all('.q-list-rows .q-row');

function goTo(index: number, open: boolean): boolean {
  const list = rows();
  if (list.length === 0) {
    return false;
  }
  const row = list[Math.min(list.length - 1, Math.max(0, index))];
  row.focus();
  row.scrollIntoView({ block: 'nearest' });
  if (open && row.getAttribute('aria-current') !== 'true') {
    row.click();
  }
  return true;
}

function move(step: number, open: boolean): boolean {
  const list = rows();
  const at = list.indexOf(document.activeElement as HTMLElement);
  const current = at >= 0 ? at : list.findIndex((row) => row.getAttribute('aria-current') === 'true');
  return goTo(current < 0 ? (step > 0 ? 0 : list.length - 1) : current + step, open);
}

function toPage(): boolean {
  const title = all('h1').at(-1);
  if (!title) {
    return false;
  }
  title.tabIndex = -1;
  title.focus();
  return true;
}

const inList = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('.q-list') !== null;

// The palette

const options = (palette: Element): HTMLElement[] => [...palette.querySelectorAll<HTMLElement>('[role="option"]')];

const field = (palette: Element): HTMLInputElement => palette.querySelector('input')!;

/** What is listed answers what is typed. */
const answered = (palette: Element): boolean => palette.getAttribute('data-for') === field(palette).value.trim();

function openPalette(palette: HTMLDialogElement): void {
  const input = field(palette);
  remember();
  input.value = '';
  palette.removeAttribute('data-for');
  palette.showModal();
  input.focus();
  palette.dispatchEvent(new CustomEvent('asked'));
}

function choose(palette: Element): void {
  const list = options(palette);
  const chosen = list.find((item) => item.getAttribute('aria-selected') === 'true') ?? list[0];
  chosen?.click();
}

function movePalette(palette: Element, event: KeyboardEvent): boolean {
  if (event.key === 'Enter') {
    if (answered(palette)) {
      choose(palette);
    } else {
      const wait = new MutationObserver(() => {
        if (answered(palette)) {
          wait.disconnect();
          choose(palette);
        }
      });
      wait.observe(palette, { attributes: true, attributeFilter: ['data-for', 'open'] });
    }
    return true;
  }
  const items = options(palette);
  if (items.length === 0) {
    return false;
  }
  const at = Math.max(0, items.findIndex((item) => item.getAttribute('aria-selected') === 'true'));
  const next = (at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length;
  items.forEach((item, i) => item.setAttribute('aria-selected', String(i === next)));
  items[next].scrollIntoView({ block: 'nearest' });
  return true;
}

// Dialogs: Enter does the main thing, the focus goes back to what opened them even when the page was drawn anew

let opener: (() => HTMLElement | undefined) | undefined;

function remember(): void {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    opener = undefined;
    return;
  }
  const mark = ['id', 'data-testid', 'aria-keyshortcuts', 'href'].find((name) => element.hasAttribute(name));
  const value = mark ? element.getAttribute(mark) : null;
  opener = () =>
    element.isConnected ? element : mark ? all(`[${mark}="${CSS.escape(value ?? '')}"]`).at(0) : undefined;
}

function giveBack(): void {
  if (document.activeElement === document.body && !document.querySelector('dialog[open]')) {
    const back = opener?.();
    if (back) {
      back.focus();
    } else {
      toPage();
    }
  }
}

function submit(dialog: Element, event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const lines = target.tagName === 'TEXTAREA';
  const main = dialog.querySelector<HTMLElement>('.q-actions [data-kind="primary"]');
  const acts = lines ? event.ctrlKey || event.metaKey : target.tagName === 'INPUT' || target.tagName === 'SELECT';
  if (!main || !acts) {
    return false;
  }
  target.dispatchEvent(new Event('change', { bubbles: true }));
  main.click();
  return true;
}

function dialogKey(dialog: Element, event: KeyboardEvent): boolean {
  if (dialog.matches('.q-palette')) {
    return /^(ArrowDown|ArrowUp|Enter)$/.test(event.key) && movePalette(dialog, event);
  }
  return event.key === 'Enter' && submit(dialog, event);
}

// Letters and the rest

function listKey(event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return move(event.key === 'ArrowDown' ? 1 : -1, false);
    case 'Home':
    case 'End':
      return inList(event.target) && goTo(event.key === 'Home' ? 0 : rows().length - 1, false);
    case 'j':
    case 'k':
      return move(event.key === 'j' ? 1 : -1, document.querySelector('.q-split[data-open="case"]') !== null);
    case 'Escape':
      return inList(event.target) && toPage();
    default:
      return false;
  }
}

function searchKey(search: HTMLElement, event: KeyboardEvent): boolean {
  if (event.key === 'ArrowDown') {
    return goTo(0, false);
  }
  if (event.key === 'Escape') {
    search.blur();
    return toPage();
  }
  return false;
}

function letter(event: KeyboardEvent): boolean {
  const target = /^[a-z?]$/i.test(event.key) ? withKey(event.key.toUpperCase()) : undefined;
  if (target && !answering()) {
    remember();
    target.click();
  }
  return target !== undefined;
}

function act(event: KeyboardEvent): boolean {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  if (dialog) {
    return dialogKey(dialog, event);
  }
  if (event.altKey) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) {
    const palette = event.key.toLowerCase() === 'k' ? document.querySelector<HTMLDialogElement>('dialog.q-palette') : null;
    if (palette) {
      openPalette(palette);
    }
    return palette !== null;
  }
  if (event.key === 'F6') {
    return inList(event.target) || rows().length === 0 ? toPage() : move(0, false);
  }
  const search = document.querySelector<HTMLElement>('[data-search]');
  if (search && event.target === search) {
    return searchKey(search, event);
  }
  if (typing(event.target)) {
    return false;
  }
  if (event.key === '/' && search) {
    search.focus();
    return true;
  }
  return listKey(event) || letter(event);
}

document.addEventListener('keydown', (event) => {
  if (!event.defaultPrevented && !event.isComposing && act(event)) {
    event.preventDefault();
  }
});

document.addEventListener(
  'click',
  (event) => {
    const target = event.target as HTMLElement;
    const palette = document.querySelector<HTMLDialogElement>('dialog.q-palette');
    if (target.closest('.q-find') && palette) {
      openPalette(palette);
    } else if (palette?.open && target.closest('a')) {
      palette.close();
    } else if (!target.closest('dialog')) {
      const button = target.closest<HTMLElement>('button, a');
      button?.focus();
      remember();
    }
  },
  true
);

document.addEventListener('close', () => setTimeout(giveBack), true);

// What was done is said for a while; a pointer or the focus on it stops the clock
const said = (bar: Element): void => {
  const wait = Number(bar.getAttribute(EXPIRES)) * 1000;
  const end = () => {
    if (bar.isConnected && bar.matches(':hover, :focus-within')) {
      setTimeout(end, wait / 4);
    } else if (bar.isConnected) {
      bar.dispatchEvent(new CustomEvent('expired'));
    }
  };
  setTimeout(end, wait);
};

const added = (node: Node): void => {
  if (node instanceof Element) {
    [node, ...node.querySelectorAll(`[${EXPIRES}]`)].filter((one) => one.hasAttribute(EXPIRES)).forEach(said);
  }
};

new MutationObserver((changes) => {
  changes.forEach((change) => change.addedNodes.forEach(added));
  if (changes.some((change) => [...change.removedNodes].some((node) => node.nodeName === 'DIALOG'))) {
    setTimeout(giveBack);
  }
}).observe(document.body, { childList: true, subtree: true });
