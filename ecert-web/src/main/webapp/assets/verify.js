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

remember();
offerHistory();
offerKeeping();
offerDigest();
