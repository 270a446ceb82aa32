// The card "With the QR code" of the page: camera and pictures. What to say stands in the page, as data of the element that says it.

import { Unread, scan, textsIn, whither, within } from './scan.js';

const by = id => document.getElementById(id);
const PICTURE_LIMIT = 20_000;

const said = by('code-said');
let loading;

function say(key, host = '') {
  const [before, after] = (said.dataset[key] ?? '').split('{0}');
  const name = document.createElement('bdi');
  name.textContent = host;
  said.replaceChildren(before, ...(after === undefined ? [] : [name, after]));
}

/** Loads the detector that comes with the page, once. */
function library() {
  loading ??= new Promise((done, refuse) => {
    const script = document.createElement('script');
    script.src = said.dataset.library;
    script.onload = () => {
      const overrides = { locateFile: () => said.dataset.wasm };
      globalThis.BarcodeDetectionAPI
        .prepareZXingModule({ overrides, fireImmediately: true })
        .then(() => done(globalThis.BarcodeDetectionAPI), refuse);
    };
    script.onerror = refuse;
    document.head.append(script);
  });
  loading.catch(() => { loading = undefined; }); // the next attempt tries anew
  return loading;
}

/** The same address in the language of this page. */
function spoken(address) {
  const url = new URL(address, location.origin);
  const lang = `lang=${document.documentElement.lang}`;
  const query = /[?&]lang=/.test(url.search) ? url.search : (url.search ? `${url.search}&` : '?') + lang;
  return url.pathname + query + url.hash;
}

/** Goes where the codes lead, if that is a question to this hub; else says what they are. */
function follow(texts) {
  const hubs = [said.dataset.hub, location.origin];
  const all = texts.map(text => whither(text, hubs));
  const { ask, elsewhere } = all.find(one => one.ask) ?? all.find(one => one.elsewhere) ?? {};
  if (ask) {
    say('found');
    location.assign(spoken(ask));
  } else if (elsewhere) {
    say('elsewhere', elsewhere);
  } else {
    say('other');
  }
}

/** Scans with the camera, once. */
export async function scanNow() {
  const start = by('scan-start');
  const view = { box: by('scan-view'), video: by('scan-video'), torch: by('scan-torch'), stop: by('scan-stop') };
  start.hidden = true;
  try {
    follow([await scan(view, library, Number(said.dataset.limit), say)]);
  } catch (failure) {
    say(failure instanceof Unread ? failure.why : 'failed');
  } finally {
    start.hidden = false;
    start.focus();
  }
}

/** Reads the picture on this device; only where that fails is it sent, as the form would have done without this. */
export async function readPicture(form, file) {
  say('reading');
  try {
    const texts = await within(PICTURE_LIMIT, textsIn(file, library), 'late');
    if (texts.length) {
      follow(texts);
      return;
    }
  } catch { /* the hub can try */ }
  say('sending');
  form.submit();
}
