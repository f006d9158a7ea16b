// Keys of desk and console: every action has one. A letter never acts while somebody types or a dialog is open.
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const visible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const withKey = (key: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
    (element) => element.getAttribute('aria-keyshortcuts') === key && visible(element)
  );

function moveRow(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.q-list-rows .q-row')].filter(visible);
  if (rows.length === 0) {
    return false;
  }
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const current = at >= 0 ? at : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const next = current < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, current + step));
  rows[next].focus();
  return true;
}

function movePalette(palette: Element, event: KeyboardEvent): boolean {
  const items = [...palette.querySelectorAll<HTMLElement>('[role="option"]')];
  if (items.length === 0) {
    return false;
  }
  const at = Math.max(0, items.findIndex((item) => item.getAttribute('aria-selected') === 'true'));
  if (event.key === 'Enter') {
    items[at].click();
    return true;
  }
  const next = (at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length;
  items.forEach((item, i) => item.setAttribute('aria-selected', String(i === next)));
  items[next].scrollIntoView({ block: 'nearest' });
  return true;
}

function act(event: KeyboardEvent): boolean {
  const palette = document.querySelector('dialog[open].q-palette');
  if (palette) {
    return /^(ArrowDown|ArrowUp|Enter)$/.test(event.key) && movePalette(palette, event);
  }
  if (document.querySelector('dialog[open]') || event.altKey) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) {
    const opener = event.key.toLowerCase() === 'k' ? withKey('Control+K') : undefined;
    opener?.click();
    return opener !== undefined;
  }
  const search = document.querySelector<HTMLElement>('[data-search]');
  if (event.key === 'ArrowDown' && event.target === search) {
    return moveRow(1);
  }
  if (typing(event.target)) {
    return false;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    return moveRow(event.key === 'ArrowDown' ? 1 : -1);
  }
  if (event.key === '/' && search) {
    search.focus();
    return true;
  }
  const target = /^[a-z?]$/i.test(event.key) ? withKey(event.key.toUpperCase()) : undefined;
  target?.click();
  return target !== undefined;
}

document.addEventListener('keydown', (event) => {
  if (!event.defaultPrevented && act(event)) {
    event.preventDefault();
  }
});
