// What a debtor's screens do in the browser itself, so that it needs no answer and works without a connection: the heading
// takes the focus after a step, what is typed survives, a value is copied, a button at work says so.
(() => {
  'use strict';

  const PREFIX = 'draft:';

  // ---- The heading of a new screen takes the focus; the first screen of a page is left to the browser.
  let heading = null;
  let back = false;

  function headingChanged() {
    const now = document.querySelector('main h1');
    if (!now || now === heading) {
      return;
    }
    const first = heading === null;
    heading = now;
    const place = returned(first);
    if (place) {
      settle(place);
    }
    if (first || place) {
      back = false;
      return;
    }
    now.tabIndex = -1;
    now.focus({ preventScroll: true });
    if (!back) {
      window.scrollTo(0, 0);
    }
    back = false;
  }

  // The framework tells of its own steps forward by an event of the same name.
  window.addEventListener('popstate', (event) => {
    back = event.isTrusted;
  });

  // ---- Whoever comes back to a list from one of its rows, or asks for more rows, finds it as it was left.
  const PLACE = 'place:';
  let headed = null;

  const rowsShown = () => document.querySelectorAll('main .q-bill');

  function keepPlace(more) {
    const place = { y: window.scrollY, search: location.search, row: more ? rowsShown().length : -1, more };
    const row = document.activeElement && document.activeElement.closest('.q-bill');
    if (row) {
      place.row = [...rowsShown()].indexOf(row);
    }
    sessionStorage.setItem(PLACE + location.pathname, JSON.stringify(place));
  }

  /** The place to go back to, once: after a step back, the link back, or the link to more rows. */
  function returned(first) {
    // The new screen may stand before the address does.
    const key = PLACE + (back || first ? location.pathname : (headed ?? location.pathname));
    headed = null;
    const place = read(key);
    const [opened] = performance.getEntriesByType('navigation');
    const steppedBack = back || (first && opened && opened.type === 'back_forward');
    if (!place || !(steppedBack || place.asked || place.more)) {
      return null;
    }
    sessionStorage.removeItem(key);
    return place;
  }

  function settle(place) {
    requestAnimationFrame(() => {
      const row = rowsShown()[place.row];
      if (row) {
        row.focus({ preventScroll: true });
      }
      window.scrollTo(0, place.y);
    });
  }

  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a.q-bill,a[data-more],a.q-back') : null;
      if (!link) {
        return;
      }
      if (link.classList.contains('q-back')) {
        const place = read(PLACE + link.pathname);
        if (place) {
          sessionStorage.setItem(PLACE + link.pathname, JSON.stringify({ ...place, asked: true }));
          link.search = place.search;
          headed = link.pathname;
        }
      } else {
        if (link.classList.contains('q-bill')) {
          link.focus({ preventScroll: true });
        }
        keepPlace(link.dataset.more !== undefined);
      }
    },
    true
  );

  // ---- What is said once is said when it was to be seen: the server hears of it from the page that showed it.
  const SEEN_AFTER = 1000;
  const seen = new Map();
  const watch = new IntersectionObserver(
    (entries) =>
      entries.forEach(({ target, isIntersecting }) => {
        clearTimeout(seen.get(target));
        if (isIntersecting) {
          seen.set(target, setTimeout(() => tell(target), SEEN_AFTER));
        }
      }),
    { threshold: 0.6 }
  );

  function tell(notice) {
    if (document.visibilityState === 'visible') {
      watch.unobserve(notice);
      fetch(notice.dataset.told, { method: 'POST', keepalive: true }).catch(() => watch.observe(notice));
    }
  }

  function watchOnce(notice) {
    notice.dataset.watched = '';
    watch.observe(notice);
  }

  document.addEventListener('visibilitychange', () => {
    document.querySelectorAll('[data-watched]').forEach((notice) => {
      watch.unobserve(notice);
      watch.observe(notice);
    });
  });

  // ---- Drafts: kept for this tab only, under a key of the person and the form.
  const draftOf = (field) => PREFIX + field.dataset.draft;

  function keep(field) {
    if (field.value) {
      sessionStorage.setItem(draftOf(field), JSON.stringify({ at: location.pathname + location.search, text: field.value }));
    } else {
      sessionStorage.removeItem(draftOf(field));
    }
  }

  function read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key) || 'null');
    } catch {
      return null;
    }
  }

  function putBack(field) {
    field.dataset.draftRead = '';
    const draft = read(draftOf(field));
    if (draft && !field.value) {
      // After the framework has put its own listeners on the field.
      setTimeout(() => {
        field.value = draft.text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
  }

  function offer(place) {
    const draft = read(PREFIX + place.dataset.draftOffer);
    const link = place.querySelector('a');
    place.hidden = !draft || !draft.at || draft.at.startsWith(location.pathname) || !link;
    if (!place.hidden) {
      link.href = draft.at;
    }
  }

  function forget() {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX) || key.startsWith(PLACE))
      .forEach((key) => sessionStorage.removeItem(key));
  }

  // ---- The small menu marks where one is.
  function mark() {
    document.querySelectorAll('.q-places a').forEach((link) => {
      const here = link.pathname === location.pathname;
      if (here !== link.hasAttribute('aria-current')) {
        link.toggleAttribute('aria-current', here);
        if (here) {
          link.setAttribute('aria-current', 'page');
        }
      }
    });
  }

  function look() {
    headingChanged();
    mark();
    document.querySelectorAll('[data-draft-sent]').forEach((sent) => sessionStorage.removeItem(PREFIX + sent.dataset.draftSent));
    document.querySelectorAll('[data-draft]:not([data-draft-read])').forEach(putBack);
    document.querySelectorAll('[data-draft-offer]').forEach(offer);
    document.querySelectorAll('[data-told]:not([data-watched])').forEach(watchOnce);
  }

  look();
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });

  document.addEventListener('input', (event) => {
    if (event.target instanceof Element && event.target.matches('[data-draft]')) {
      keep(event.target);
    }
  });

  // ---- Copying: the button says that it is done, and so does the one live region of the frame.
  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      const area = document.createElement('textarea');
      area.value = button.dataset.copy;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus();
    }
    const before = button.textContent;
    if (button.dataset.done === undefined) {
      button.dataset.done = '';
      button.textContent = button.dataset.copied;
      setTimeout(() => {
        button.textContent = before;
        delete button.dataset.done;
      }, 2500);
    }
    const said = document.getElementById('said');
    if (said) {
      said.textContent = '';
      setTimeout(() => {
        said.textContent = button.dataset.copied + ': ' + button.dataset.copy;
      }, 50);
    }
  }

  // ---- A file leaves as soon as it is chosen; the page hears of it by the event.
  document.addEventListener('change', async (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.dataset.upload || !field.files.length) {
      return;
    }
    const file = field.files[0];
    field.setAttribute('aria-busy', 'true');
    try {
      await fetch(new URL(field.dataset.upload, document.baseURI), {
        method: 'POST',
        headers: { 'X-Filename': encodeURIComponent(file.name), 'Content-Type': file.type || 'application/octet-stream' },
        body: file,
      });
    } finally {
      field.removeAttribute('aria-busy');
      field.dispatchEvent(new CustomEvent('sent'));
    }
  });

  // ---- A button at work: named by what it does, deaf to a second click, free again when the person comes back.
  function work(button) {
    button.setAttribute('aria-busy', 'true');
    button.dataset.rest = button.textContent;
    button.querySelector('span').textContent = button.dataset.busy;
  }

  function rest(button) {
    if (button.hasAttribute('aria-busy')) {
      button.removeAttribute('aria-busy');
      button.querySelector('span').textContent = button.dataset.rest;
    }
  }

  // ---- A page without the framework: its links lead on, the few other things it offers are done here or by the framework's screen.
  const plain = document.documentElement.dataset.plain !== undefined;

  function leave(link) {
    fetch(link.href.replace(/enter$/, 'leave'), { method: 'POST' }).finally(() => location.assign(link.href));
  }

  document.addEventListener('change', (event) => {
    if (plain && event.target instanceof Element && event.target.matches('[data-testid="language"]')) {
      location.assign(location.pathname + '?lang=' + event.target.value);
    }
  });

  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target.closest('[data-copy],[data-busy],[data-forget]') : null;
      if (!target) {
        return;
      }
      if (target.dataset.copy !== undefined) {
        copy(target);
      } else if (target.dataset.forget !== undefined) {
        forget();
        if (plain) {
          event.preventDefault();
          leave(target);
        }
      } else if (target.getAttribute('aria-busy') === 'true') {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else {
        // The framework hears the first click before the words change.
        setTimeout(() => work(target));
      }
    },
    true
  );
  document.addEventListener('rest', (event) => rest(event.target));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      document.querySelectorAll('[aria-busy="true"]').forEach(rest);
    }
  });
})();
