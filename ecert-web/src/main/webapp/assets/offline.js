// The offline bundle: one page without a network that checks seals and statements with the keys it carries.

import { openSeal } from './seal.js';
import { Unread, scan, textsIn, within } from './scan.js';
import { examineStatement } from './statement.js';

const page = id => document.getElementById(id);
const bundle = JSON.parse(page('bundle').textContent);
const words = bundle.words;
const PATIENCE = 30_000;
const language = bundle.language === 'en' ? 'en-GB' : bundle.language; // the day first, as on the hub's pages

const day = text => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
const time = moment => `${day(moment)}, ${moment.toISOString().slice(11, 16)} UTC`;

let prepared;

/** The detector of the bundle: its program stands in the page as Base64. */
function detector() {
  prepared ??= (async () => {
    const wasmBinary = Uint8Array.from(atob(page('wasm').textContent), character => character.charCodeAt(0)).buffer;
    await BarcodeDetectionAPI.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
    return BarcodeDetectionAPI;
  })();
  return prepared;
}

/** Shows an answer: its tone gives the shape and the colour. */
function answer(place, tone, key, facts = [], notes = []) {
  const card = page(`answer-${tone}`).content.cloneNode(true);
  card.querySelector('h3').textContent = words[`${key}.word`];
  card.querySelector('p').textContent = words[`${key}.text`];
  const list = card.querySelector('dl');
  for (const [name, value] of facts) {
    const line = document.createElement('div');
    const [term, fact] = [document.createElement('dt'), document.createElement('dd')];
    [term.textContent, fact.textContent] = [words[name], value];
    line.append(term, fact);
    list.append(line);
  }
  list.hidden = !facts.length;
  for (const note of notes) {
    const line = document.createElement('p');
    line.className = 'note';
    line.textContent = words[note];
    card.firstElementChild.append(line);
  }
  page(place).replaceChildren(card);
}

const say = (place, key) => {
  const line = document.createElement('p');
  line.textContent = words[key] ?? '';
  page(place).replaceChildren(line);
};

/** The seal in what was read or pasted: after the number sign of a link, or the bare seal. */
const sealIn = content => content.trim().split('#').at(-1);
const idIn = content => /\/d\/([^?#/]+)/.exec(content)?.[1];

async function checkSeal(content) {
  if (!content.includes('#') && !/^[A-Za-z0-9_-]{80,}$/.test(content.trim())) {
    say('seal-answer', 'seal.none');
    return;
  }
  const claims = await openSeal(sealIn(content), bundle.keys);
  const id = idIn(content);
  if (!claims) {
    answer('seal-answer', 'invalid', 'seal.forged');
  } else if (id && id !== claims.id) {
    answer('seal-answer', 'invalid', 'seal.other', [['seal.id', claims.id], ['seal.link', id]]);
  } else {
    answer('seal-answer', 'genuine', 'seal.genuine', [
      ['seal.id', claims.id],
      ['seal.issued', day(claims.issuedOn)],
      ['seal.until', claims.validUntil ? day(claims.validUntil) : words['seal.endless']],
      ['seal.hs', claims.hs6],
      ['seal.country', countryName(claims.country)],
    ], ['seal.limits']);
  }
}

function countryName(code) {
  try {
    return `${new Intl.DisplayNames(language, { type: 'region' }).of(code)} (${code})`;
  } catch {
    return code;
  }
}

async function checkPicture(file) {
  say('seal-answer', 'reading');
  let texts = [];
  try {
    texts = await within(PATIENCE, textsIn(file, detector), 'late');
  } catch { /* no picture, or a browser that may not run the detector: told below */ }
  const content = texts.find(text => text.includes('#')) ?? texts[0];
  if (content === undefined) {
    say('seal-answer', 'unread');
    return;
  }
  page('content').value = content;
  await checkSeal(content);
}

async function checkCamera() {
  const view = { box: page('scan-view'), video: page('scan-video'), torch: page('scan-torch'), stop: page('scan-stop') };
  page('scan-start').hidden = true;
  try {
    const content = await scan(view, detector, 2 * PATIENCE, key => say('seal-answer', `scan.${key}`));
    page('content').value = content;
    await checkSeal(content);
  } catch (failure) {
    say('seal-answer', failure instanceof Unread ? `scan.${failure.why}` : 'scan.failed');
  } finally {
    page('scan-start').hidden = false;
  }
}

async function checkStatement(file) {
  say('statement-answer', 'reading');
  const examined = await examineStatement(new Uint8Array(await file.arrayBuffer()), bundle.keys);
  if (examined.time) {
    answer('statement-answer', 'genuine', 'statement.genuine', [['statement.time', time(examined.time)]], ['statement.limits']);
  } else {
    answer('statement-answer', 'invalid', 'statement.refused', [['statement.why', words[`why.${examined.why}`]]]);
  }
}

/** Nothing ends without words. */
const told = (place, act) => async event => {
  event.preventDefault();
  try {
    await act(event);
  } catch {
    say(place, 'failed');
  }
};

function offer() {
  page('late').hidden = Date.now() < Date.parse(bundle.until);
  if (!globalThis.crypto?.subtle) {
    page('unable').hidden = false;
    return;
  }
  page('work').hidden = false;
  page('scan').hidden = !navigator.mediaDevices?.getUserMedia;
  page('seal-form').addEventListener('submit', told('seal-answer', () => checkSeal(page('content').value)));
  page('scan-start').addEventListener('click', told('seal-answer', checkCamera));
  page('picture').addEventListener('change', told('seal-answer', ({ target }) => target.files[0] && checkPicture(target.files[0])));
  page('statement').addEventListener('change', told('statement-answer', ({ target }) => target.files[0] && checkStatement(target.files[0])));
}

offer();
