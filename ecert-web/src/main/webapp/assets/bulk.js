// What a browser adds to the page for many documents: the answers come piece by piece, and can be stopped. Without it the form is answered
// whole. The list is taken apart by the hub, so that files are read in one way only; words and marks come from the page.

const by = id => document.getElementById(id);
const language = document.documentElement.lang;
const form = by('ask-list');
const PIECE = 20;
const TRIES = 4;

/** Codes that say that no document number was given. */
const UNREAD = ['MALFORMED_ID', 'CHECK_CHARACTER'];

const pause = (milliseconds, signal) => new Promise((done, stopped) => {
  const timer = setTimeout(done, milliseconds);
  signal.addEventListener('abort', () => { clearTimeout(timer); stopped(signal.reason); }, { once: true });
});

function say(key, done, all) {
  by('progress-said').textContent = by('progress').dataset[key].replace('{done}', done).replace('{all}', all);
}

/** A day as the hub writes it: the month is a word, and stands second where the language has its own order. */
function written(day) {
  if (!day) return '';
  const date = new Date(`${day}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (!['en', 'ru', 'tg'].includes(language)) return format.format(date);
  const part = type => format.formatToParts(date).find(p => p.type === type).value;
  return `${part('day')} ${part('month')} ${part('year')}`;
}

function time(instant) {
  return `${written(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

function toneOf(verdict) {
  return UNREAD.includes(verdict.reason?.code) ? 'unread' : verdict.verdict.toLowerCase();
}

function reasonOf(verdict) {
  const warnings = verdict.verdict === 'VALID' ? verdict.findings.filter(f => f.outcome === 'WARN') : [];
  const told = [verdict.reason, ...warnings].filter(Boolean).map(f => f.sentence);
  return [...new Set(told)].join(' ');
}

function lineOf(entry, verdict, country) {
  const line = by('blank').content.querySelector('tr').cloneNode(true);
  const words = by('words').content;
  const put = (place, text) => { line.querySelector(place).textContent = text ?? ''; };
  const tone = toneOf(verdict);
  line.className = tone;
  line.querySelector('.word').replaceChildren(...words.querySelector(`[data-tone=${tone}]`).cloneNode(true).childNodes);
  put('.place', entry.place);
  put('.given', entry.given);
  put('.same', entry.same);
  put('.reason .said', reasonOf(verdict));
  put('.cab .name', verdict.document?.cabName);
  put('.cab-code', verdict.document?.cab);
  put('.day', written(verdict.document?.validUntil));
  accept(put, words, verdict);
  if (entry.link) {
    put('.of', entry.given);
    line.querySelector('.full').href = entry.link + (country ? `&importCountry=${country}` : '');
  } else {
    line.querySelector('.full').remove();
  }
  return line;
}

/** A country's yes to a document that is not valid would look like a recommendation. */
function accept(put, words, verdict) {
  const answer = verdict.acceptance;
  if (!answer || (verdict.verdict !== 'VALID' && answer.accepted)) return;
  put('.accepted-word', words.querySelector(`[data-accepted=${answer.accepted}]`).textContent);
  put('.why-accepted', [...new Set(answer.findings.map(f => f.sentence))].join(' '));
}

/** Asks about a piece; a hub that is busy is asked again, as it wishes. */
async function ask(entries, country, signal, waiting) {
  for (let tried = 1; ; tried++) {
    const answer = await fetch('/api/v1/verifications/batch', {
      method: 'POST',
      signal,
      headers: { 'Content-Type': 'application/json', 'Accept': 'application/json', 'Accept-Language': language },
      body: JSON.stringify({ questions: entries.map(e => ({ id: e.given })), importCountry: country || undefined }),
    });
    if (answer.ok) return answer.json();
    if (![429, 503].includes(answer.status) || tried === TRIES) throw new Error(answer.status);
    waiting();
    await pause(1000 * (Number(answer.headers.get('Retry-After')) || 5), signal);
  }
}

function begin(list, data) {
  by('note').textContent = list.note;
  by('lines').replaceChildren();
  document.querySelectorAll('[data-count]').forEach(count => { count.textContent = 0; });
  const country = data.get('importCountry') ?? '';
  by('table').classList.toggle('named', country !== '');
  by('country-name').textContent = country ? by('country').selectedOptions[0].textContent : '';
  by('keep-list').elements.numbers.value = list.entries.map(e => e.given).join('\n');
  by('keep-list').elements.importCountry.value = country;
  by('bar').max = list.entries.length;
  return country;
}

function add(entries, batch, country) {
  by('asked-at').textContent = time(batch.askedAt);
  by('results').classList.remove('none');
  by('lines').append(...entries.map((entry, i) => lineOf(entry, batch.answers[i], country)));
  batch.answers.map(toneOf).forEach(tone => { document.querySelector(`[data-count=${tone}]`).textContent++; });
}

async function run(list, data, signal) {
  const country = begin(list, data);
  const all = list.entries.length;
  let done = 0;
  try {
    while (done < all) {
      by('bar').value = done;
      say('done', done, all);
      const piece = list.entries.slice(done, done + PIECE);
      add(piece, await ask(piece, country, signal, () => say('waiting', done, all)), country);
      done += piece.length;
    }
    say('finished', done, all);
  } catch {
    say(signal.aborted ? 'stopped' : 'failed', done, all);
  }
  by('bar').value = done;
}

/** The list taken apart; null when the hub refuses it, and then says so on the form. */
async function taken(data, signal) {
  data.set('format', 'list');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: data, signal });
    const isList = answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json');
    return isList ? await answer.json() : null;
  } catch {
    return null;
  }
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const stop = new AbortController();
  const button = form.querySelector('button[type=submit]');
  const data = new FormData(form);
  button.disabled = true;
  by('progress').hidden = false;
  by('stop').hidden = false;
  by('stop').onclick = () => stop.abort();
  by('bar').removeAttribute('value');
  say('reading');
  by('progress').focus();
  const list = await taken(data, stop.signal);
  button.disabled = false;
  if (list) {
    await run(list, data, stop.signal);
  } else if (stop.signal.aborted) {
    by('progress').hidden = true;
  } else {
    form.submit();
    return;
  }
  by('stop').hidden = true;
});
