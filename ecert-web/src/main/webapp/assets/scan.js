// Reads QR codes: from a camera, or out of a picture. Knows no page's words: it gives keys, and the page has the words.

/** Why nothing was read; `why` is the key of the words that say so. */
export class Unread extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

const CODES = { formats: ['qr_code'] };
const PICTURE_SIDES = [2400, 1000];
const BREATH = 80;

const REFUSALS = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

const pause = milliseconds => new Promise(go => setTimeout(go, milliseconds));

/** The same promise, for so long; then the words of `why`. */
export function within(milliseconds, promise, why) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Unread(why)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function hasNative() {
  try {
    return (await globalThis.BarcodeDetector.getSupportedFormats()).includes('qr_code');
  } catch {
    return false;
  }
}

/**
 * A function that gives the texts of all codes in a picture or a video's frame. The browser's own detector where it has one that works.
 *
 * @param library loads the detector that comes with the page
 */
export async function codeReader(library) {
  const own = async () => new (await library()).BarcodeDetector(CODES);
  let native = await hasNative();
  let detector = native ? new globalThis.BarcodeDetector(CODES) : await own();
  return async source => {
    try {
      return (await detector.detect(source)).map(code => code.rawValue);
    } catch (failure) {
      if (!native) throw failure;
      native = false; // it is there by name, and its service is not
      detector = await own();
      return (await detector.detect(source)).map(code => code.rawValue);
    }
  };
}

function pixels(bitmap, side) {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return paper.getImageData(0, 0, canvas.width, canvas.height);
}

/** The texts of all codes in a picture; none when it shows none. Refuses what is no picture. */
export async function textsIn(file, library) {
  const reader = await codeReader(library);
  const bitmap = await createImageBitmap(file);
  try {
    for (const side of PICTURE_SIDES) {
      const texts = await reader(pixels(bitmap, side));
      if (texts.length) return texts;
    }
    return [];
  } finally {
    bitmap.close();
  }
}

async function openCamera() {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (refusal) {
    throw new Unread(REFUSALS[refusal.name] ?? 'failed');
  }
}

/** Lets the reader switch the light on, where the camera has one. */
function offerTorch(track, button) {
  button.hidden = !track.getCapabilities?.().torch;
  button.setAttribute('aria-pressed', 'false');
  button.onclick = async () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    try {
      await track.applyConstraints({ advanced: [{ torch: on }] });
      button.setAttribute('aria-pressed', String(on));
    } catch {
      button.hidden = true;
    }
  };
}

async function readerFor(library) {
  try {
    return await codeReader(library);
  } catch {
    throw new Unread('unloaded');
  }
}

/** What ends a scan from outside: the button, the Escape key, another page in front, the camera being taken away. */
function interruptions(view, stop) {
  const listening = new AbortController();
  const refused = new Promise((_, refuse) => {
    const end = why => refuse(new Unread(why));
    const options = { signal: listening.signal };
    stop.addEventListener('click', () => end('stopped'), options);
    view.addEventListener('keydown', event => event.key === 'Escape' && end('stopped'), options);
    document.addEventListener('visibilitychange', () => document.hidden && end('stopped'), options);
    listening.signal.addEventListener('lost', () => end('busy'));
  });
  refused.catch(() => {});
  return { refused, lose: () => listening.signal.dispatchEvent(new Event('lost')), end: () => listening.abort() };
}

/**
 * Shows the camera until a code is read, and gives its text. Whatever happens, the camera is off again afterwards.
 *
 * @param view `{box, video, torch, stop}`: elements, the box hidden
 * @param library loads the detector that comes with the page
 * @param limit how long to try, in milliseconds
 * @param say called with the key of the words for what is going on
 */
export async function scan({ box, video, torch, stop }, library, limit, say) {
  const outside = interruptions(box, stop);
  let over = false;
  const camera = openCamera();
  const run = async () => {
    say('starting');
    box.hidden = false;
    stop.focus();
    const [reader, stream] = await Promise.all([readerFor(library), camera]);
    const [track] = stream.getVideoTracks();
    track.addEventListener('ended', outside.lose);
    offerTorch(track, torch);
    video.srcObject = stream;
    await video.play();
    say('aim');
    while (!over) {
      const [text] = video.readyState >= 2 ? await reader(video) : [];
      if (text !== undefined) return text;
      await pause(BREATH);
    }
    throw new Unread('stopped');
  };
  try {
    return await within(limit, Promise.race([run(), outside.refused]), 'late');
  } catch (failure) {
    throw failure instanceof Unread ? failure : new Unread('failed');
  } finally {
    over = true;
    outside.end();
    box.hidden = true;
    video.srcObject = null;
    camera.then(stopped, () => {}); // also when it is allowed only now
  }
}

const stopped = stream => stream.getTracks().forEach(track => track.stop());

const isWithin = (url, hub) =>
  url.origin === hub.origin && /^\/(d\/.|verify(\?|$))/.test(withoutBase(url, hub) + url.search);

function withoutBase(url, hub) {
  const base = hub.pathname.replace(/\/$/, '');
  return url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
}

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * Where a code leads: `{ask: address within the hub}`, `{elsewhere: host}`, or `{}` when it says nothing the hub knows.
 *
 * @param hubs addresses under which the hub is reached
 */
export function whither(text, hubs) {
  const plain = text.trim();
  const digest = /^sha256:([0-9a-f]{64})$/i.exec(plain);
  if (digest) return { ask: `/verify?sha256=${digest[1].toLowerCase()}` };
  if (/^https?:/i.test(plain)) {
    const url = parsed(plain);
    const hub = url && hubs.map(parsed).find(one => one && isWithin(url, one));
    if (hub) return { ask: withoutBase(url, hub) + url.search + url.hash };
    return url?.host ? { elsewhere: url.host } : {};
  }
  return /^[\p{L}\p{N}\s\p{Pd}._]{15,40}$/u.test(plain) ? { ask: `/verify?id=${encodeURIComponent(plain)}` } : {};
}
