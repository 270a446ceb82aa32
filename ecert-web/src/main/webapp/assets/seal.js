// Opens the seals of the hub's QR codes: COSE_Sign1 (RFC 9052) with ES256 over a few claims, of the one shape that the hub writes.
// It reads, writes the same again and compares: what has a second spelling is refused. Knows no page and asks no server.

const LONGEST = 512;
const ES256 = -7;
const TYPES = { C: 2, R: 4 };
const DAY = 86_400_000;
const LAST_DAY = 100_000_000;

/** What is refused: the one error that reading foreign bytes may raise. */
class Malformed extends Error {}

const refuseUnless = holds => {
  if (!holds) throw new Malformed();
};

/** Bytes of base64url without padding; only the one spelling counts. */
export function bytesOf(base64url) {
  refuseUnless(/^[A-Za-z0-9_-]*$/.test(base64url) && base64url.length % 4 !== 1);
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0));
  refuseUnless(base64urlOf(bytes) === base64url);
  return bytes;
}

function base64urlOf(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const hexOf = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Reads CBOR (RFC 8949) of the kinds a seal has: integers, byte and text strings, arrays, maps. */
class CborReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  take(length) {
    refuseUnless(length <= this.bytes.length - this.at);
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  /** The argument that follows the first byte; eight bytes are never needed. */
  argument(short) {
    if (short < 24) return short;
    refuseUnless(short <= 26);
    return this.take(1 << (short - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  item(depth = 0) {
    refuseUnless(depth < 4);
    const [first] = this.take(1);
    const argument = this.argument(first & 31);
    switch (first >> 5) {
      case 0: return argument;
      case 1: return -1 - argument;
      case 2: return this.take(argument);
      case 3: return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(argument));
      case 4: return this.list(argument, depth);
      case 5: return new Map(this.list(argument * 2, depth).reduce(paired, []));
      default: throw new Malformed();
    }
  }

  list(length, depth) {
    refuseUnless(length <= this.bytes.length);
    return Array.from({ length }, () => this.item(depth + 1));
  }
}

function paired(pairs, item, at) {
  if (at % 2) pairs.at(-1).push(item);
  else pairs.push([item]);
  return pairs;
}

function read(bytes) {
  const reader = new CborReader(bytes);
  const item = reader.item();
  refuseUnless(reader.at === bytes.length);
  return item;
}

/** Writes deterministic CBOR (RFC 8949 section 4.2); maps come with their keys in order. */
function written(item) {
  if (Number.isInteger(item)) return item < 0 ? head(1, -1 - item) : head(0, item);
  if (item instanceof Uint8Array) return [...head(2, item.length), ...item];
  if (typeof item === 'string') {
    const text = new TextEncoder().encode(item);
    return [...head(3, text.length), ...text];
  }
  if (Array.isArray(item)) return [...head(4, item.length), ...item.flatMap(written)];
  if (item instanceof Map) return [...head(5, item.size), ...[...item].flatMap(pair => pair.flatMap(written))];
  throw new Malformed();
}

function head(kind, argument) {
  const first = kind << 5;
  if (argument < 24) return [first | argument];
  if (argument < 0x100) return [first | 24, argument];
  if (argument < 0x10000) return [first | 25, argument >> 8, argument & 255];
  return [first | 26, argument >>> 24, (argument >>> 16) & 255, (argument >>> 8) & 255, argument & 255];
}

const writtenBytes = item => Uint8Array.from(written(item));
const protectedHeader = kid => writtenBytes(new Map([[1, ES256], [4, kid]]));

/** The message's parts, if it is of exactly the hub's shape. */
function messageOf(bytes) {
  const message = read(bytes);
  refuseUnless(Array.isArray(message) && message.length === 4 && message[0] instanceof Uint8Array);
  const header = read(message[0]);
  refuseUnless(header instanceof Map);
  const [, , payload, signature] = message;
  const kid = header.get(4);
  refuseUnless([kid, payload, signature].every(part => part instanceof Uint8Array));
  refuseUnless(same(writtenBytes([protectedHeader(kid), new Map(), payload, signature]), bytes));
  return { kid, payload, signature };
}

/** Whether this is a document's number, spelt as the hub spells it: ISO 7064 MOD 37,36. */
export function isDocumentId(id) {
  if (!/^[A-Z]{2}[0-9]{4}-[CR][0-9]{2}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-Z]$/.test(id)) return false;
  const values = Array.from(id.replaceAll('-', ''), character => parseInt(character, 36));
  const check = values.pop();
  const remainder = values.reduce((rest, value) => (((rest + value) % 36 || 36) * 2) % 37, 36);
  return check === (37 - remainder) % 36;
}

const dayOf = number => new Date(number * DAY).toISOString().slice(0, 10);
const isDay = number => Number.isInteger(number) && Math.abs(number) <= LAST_DAY;

/** What the payload claims, if it is spelt as the hub spells it. */
function claimsOf(payload) {
  const item = read(payload);
  refuseUnless(item instanceof Map);
  const [id, issuedOn, validUntil, hs6, country, digest] = [1, 3, 4, 5, 6, 7].map(key => item.get(key));
  refuseUnless(typeof id === 'string' && isDocumentId(id));
  refuseUnless(isDay(issuedOn) && (validUntil === undefined || isDay(validUntil)));
  refuseUnless(typeof hs6 === 'string' && /^([0-9]{2}){1,3}$/.test(hs6));
  refuseUnless(typeof country === 'string' && /^[A-Z]{2}$/.test(country));
  refuseUnless(digest instanceof Uint8Array && digest.length === 16);
  const until = validUntil === undefined ? [] : [[4, validUntil]];
  const again = new Map([[1, id], [2, TYPES[id[7]]], [3, issuedOn], ...until, [5, hs6], [6, country], [7, digest]]);
  refuseUnless(same(writtenBytes(again), payload));
  return {
    id,
    issuedOn: dayOf(issuedOn),
    validUntil: validUntil === undefined ? null : dayOf(validUntil),
    hs6,
    country,
    metadataDigest: hexOf(digest),
  };
}

/** Sig_structure of RFC 9052 section 4.4 with no external data. */
const toBeSigned = message =>
  writtenBytes(['Signature1', protectedHeader(message.kid), new Uint8Array(), message.payload]);

/** Whether a key of the hub made this signature, r and s, over the content. */
export async function isSignedBy({ kty, crv, x, y }, signature, content) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, content);
}

/**
 * What a seal declares: `{id, issuedOn, validUntil or null, hs6, country, metadataDigest}`; null when none of these keys made it, over
 * exactly that.
 *
 * @param seal base64url, as in the fragment of a QR code's link
 * @param keys the hub's seal keys, JSON Web Keys
 */
export async function openSeal(seal, keys) {
  try {
    refuseUnless(seal.length <= Math.ceil(LONGEST * 4 / 3));
    const bytes = bytesOf(seal);
    refuseUnless(bytes.length <= LONGEST);
    const message = messageOf(bytes);
    const key = keys.find(candidate => candidate.kid === hexOf(message.kid));
    refuseUnless(key && message.signature.length === 64);
    refuseUnless(await isSignedBy(key, message.signature, toBeSigned(message)));
    return claimsOf(message.payload);
  } catch (refused) {
    // A TypeError is how TextDecoder refuses bytes that are no UTF-8.
    if (refused instanceof Malformed || refused instanceof TypeError) return null;
    throw refused;
  }
}
