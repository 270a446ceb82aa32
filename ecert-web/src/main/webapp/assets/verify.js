// What a browser adds to the public pages: nothing here is needed for an answer.
// Without this script every form still works; words come from the page, so that they are in its language.

const by = id => document.getElementById(id);

/** Keeps a list of the reader's own checks, on this device alone and only if he asked for it. */
const own = {
  key: 'ecert.checks',
  most: 20,
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return Array.isArray(kept) ? kept : null;
    } catch {
      return null;
    }
  },
  write(list) {
    try {
      if (list) localStorage.setItem(this.key, JSON.stringify(list.slice(0, this.most)));
      else localStorage.removeItem(this.key);
    } catch { /* a browser that keeps nothing is as good as a reader who wants nothing kept */ }
  },
};

function remember() {
  const link = by('permalink');
  const kept = own.read();
  if (!link || !kept) return;
  const path = new URL(link.href).pathname;
  const check = { path, word: by('answer').textContent.trim(), when: new Date().toISOString() };
  own.write([check, ...kept.filter(other => other.path !== path)]);
}

function showHistory() {
  const section = by('history');
  if (!section) return;
  const kept = own.read();
  section.hidden = false;
  by('own-keep').checked = kept !== null;
  by('own-clear').hidden = !kept?.length;
  const lines = (kept ?? []).map(check => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${check.path}?lang=${document.documentElement.lang}`;
    link.dir = 'ltr';
    link.textContent = check.path.replace('/d/', '');
    line.append(link, ` – ${check.word}, ${new Date(check.when).toLocaleString(document.documentElement.lang)}`);
    return line;
  });
  by('own-list').replaceChildren(...lines);
}

function offerHistory() {
  by('own-keep')?.addEventListener('change', event => {
    own.write(event.target.checked ? [] : null);
    showHistory();
  });
  by('own-clear')?.addEventListener('click', () => {
    own.write([]);
    showHistory();
  });
  showHistory();
}

function offerKeeping() {
  const acts = by('acts');
  if (!acts) return;
  const address = by('permalink').textContent; // without a language: whoever gets it has his own
  acts.hidden = false;
  by('print').addEventListener('click', () => window.print());
  by('copy').addEventListener('click', async () => {
    await navigator.clipboard.writeText(address);
    by('keep-said').textContent = acts.dataset.copied;
  });
  const share = by('share');
  share.hidden = !navigator.share;
  share.addEventListener('click', () => navigator.share({ title: document.title, url: address }).catch(() => {}));
  by('copy').hidden = !navigator.clipboard;
}

const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

/** Asks with the file's digest; only a file that the hub does not know is sent, and only after the reader has agreed. */
async function askByDigest(event, form) {
  const file = by('file').files[0];
  if (!file || form.dataset.agreed || !crypto.subtle) return;
  event.preventDefault();
  const said = by('file-said');
  said.textContent = form.dataset.hashing;
  try {
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const answer = await fetch('/api/v1/verifications', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ sha256 }),
    });
    const verdict = answer.ok ? await answer.json() : null;
    if (verdict?.document) {
      const query = new URLSearchParams({ sha256, lang: document.documentElement.lang });
      const country = new FormData(form).get('importCountry');
      if (country) query.set('importCountry', country);
      location.assign(`/verify?${query}`);
      return;
    }
  } catch { /* the form itself is the other way */ }
  said.textContent = form.dataset.unknown;
  form.querySelector('button[type=submit]').textContent = form.dataset.send;
  form.dataset.agreed = 'yes';
}

function offerDigest() {
  const form = by('ask-file');
  if (!form) return;
  const button = form.querySelector('button[type=submit]');
  const word = button.textContent;
  form.addEventListener('submit', event => askByDigest(event, form));
  by('file').addEventListener('change', () => {
    delete form.dataset.agreed;
    by('file-said').textContent = '';
    button.textContent = word;
  });
}

/** Camera and pictures of codes. What reads them is loaded when it is first asked for. */
function offerCode() {
  const form = by('ask-code');
  if (!form) return;
  const said = by('code-said');
  const ways = () => import(said.dataset.reader);
  by('scan').hidden = !navigator.mediaDevices?.getUserMedia;
  by('scan-insecure').hidden = isSecureContext;
  by('scan-start').addEventListener('click', () => {
    said.textContent = said.dataset.starting;
    ways().then(({ scanNow }) => scanNow(), () => { said.textContent = said.dataset.unloaded; });
  });
  form.addEventListener('submit', event => {
    const file = by('photo').files[0];
    if (!file) return;
    event.preventDefault();
    ways().then(({ readPicture }) => readPicture(form, file), () => form.submit());
  });
}

/** The seal in the address: after the number sign, where no server sees it. Empty when a place in the page stands there, or nothing. */
function sealInAddress() {
  const fragment = location.hash.slice(1);
  return fragment && !by(fragment) ? fragment : '';
}

const plainId = text => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** The number that this page is about. */
function shownId() {
  const address = by('permalink')?.href ?? location.href;
  return plainId(decodeURIComponent(new URL(address).pathname.replace(/^\/d\//, '')));
}

/** What a seal declares, by the names the page has for it. */
function declared(claims) {
  const { lang } = document.documentElement;
  const language = lang === 'en' ? 'en-GB' : lang; // the day first, as everywhere on these pages
  const day = text => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
  return {
    id: claims.id,
    issued: day(claims.issuedOn),
    until: claims.validUntil ? day(claims.validUntil) : by('seal-place').dataset.endless,
    hs: claims.hs6,
    country: new Intl.DisplayNames(language, { type: 'region' }).of(claims.country),
  };
}

function fill(name, claims) {
  const part = by(name).content.cloneNode(true);
  const asked = document.querySelector('.verdict .asked bdi').textContent;
  part.querySelectorAll('[data-asked]').forEach(place => { place.textContent = asked; });
  if (claims) {
    const facts = declared(claims);
    part.querySelectorAll('[data-fact]').forEach(place => { place.textContent = facts[place.dataset.fact]; });
  }
  return part;
}

/** A forged code must not borrow the answer about a genuine document: it takes the answer's place. */
function cover(name, claims) {
  document.querySelector('.verdict').replaceWith(fill(name, claims));
  document.querySelectorAll('.acceptance').forEach(part => part.remove());
  document.title = by('answer').textContent;
}

async function sealKeys(place, cache) {
  const answer = await fetch(place.dataset.keys, { cache });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).keys;
}

/** Checks the seal on this device, with the hub's keys: those kept here, or else today's, for a key may be new. */
async function checkSeal(place, seal) {
  let claims;
  let shown;
  try {
    const [{ openSeal }, kept] = await Promise.all([import(place.dataset.opener), sealKeys(place, 'default')]);
    claims = await openSeal(seal, kept) ?? await openSeal(seal, await sealKeys(place, 'reload'));
    shown = shownId();
  } catch {
    place.append(fill('seal-unchecked'));
    return;
  }
  if (!claims) cover('seal-forged');
  else if (plainId(claims.id) !== shown) cover('seal-other', claims);
  else place.append(fill('seal-genuine', claims));
}

/** The answer's page, with the seal if its link came from a code; only then is it known what to remember. */
async function offerAnswer() {
  const place = by('seal-place');
  const seal = place ? sealInAddress() : '';
  if (seal) await checkSeal(place, seal);
  addEventListener('hashchange', () => sealInAddress() && location.reload());
  remember();
}

offerAnswer();
offerHistory();
offerKeeping();
offerDigest();
offerCode();
