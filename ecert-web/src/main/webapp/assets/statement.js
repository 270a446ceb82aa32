// Checks a statement of the hub: a PDF with one signature of the hub's seal key (PAdES baseline B-B, ETSI EN 319 142-1) over every byte of
// the file. It takes what the hub writes and nothing else. Knows no page and asks no server.

import { isSignedBy } from './seal.js';

const OID = {
  signedData: '2a864886f70d010702',
  data: '2a864886f70d010701',
  contentType: '2a864886f70d010903',
  messageDigest: '2a864886f70d010904',
  signingCertificate: '2a864886f70d010910022f',
};
const VERSION_1 = '020101';
const SHA_256 = ['300b0609608648016503040201', '300d06096086480165030402010500']; // its identifier, without and with NULL
const ECDSA_SHA_256 = '300a06082a8648ce3d040302';
const TAG = { integer: 0x02, octets: 0x04, oid: 0x06, sequence: 0x30, set: 0x31, context0: 0xa0, context1: 0xa1 };
const PDF_TIME = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'00'?)?|\+00'00'?)\)/g;

/** Why a file is no statement; `why` is the key of the words that say so. */
class Refused extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

const require = (holds, why) => {
  if (!holds) throw new Refused(why);
};

const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const base64url = bytes =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const sha256 = async bytes => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** An element of DER (ITU-T X.690): definite lengths, each in its shortest form. */
class Der {
  constructor(bytes, start = 0, end = bytes.length) {
    require(end - start >= 2, 'form');
    [this.bytes, this.start, this.tag] = [bytes, start, bytes[start]];
    const [length, size] = lengthAt(bytes, start + 1, end);
    this.from = start + 1 + size;
    this.end = this.from + length;
    require((this.tag & 31) !== 31 && this.end <= end, 'form');
  }

  get value() {
    return this.bytes.subarray(this.from, this.end);
  }

  get octets() {
    return this.bytes.subarray(this.start, this.end);
  }

  as(tag) {
    require(this.tag === tag, 'form');
    return this;
  }

  is(oid) {
    return this.tag === TAG.oid && hex(this.value) === oid;
  }

  children() {
    const children = [];
    for (let at = this.from; at < this.end; at = children.at(-1).end) {
      children.push(new Der(this.bytes, at, this.end));
    }
    return children;
  }
}

function lengthAt(bytes, at, end) {
  const first = bytes[at];
  if (first < 0x80) return [first, 1];
  const count = first & 0x7f;
  require(count >= 1 && count <= 3 && at + count < end, 'form');
  const length = bytes.slice(at + 1, at + 1 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  require(length >= 0x80 && length >= 256 ** (count - 1), 'form');
  return [length, 1 + count];
}

/** The one signature of the file: what it covers, what it consists of, and the time it states. */
function signatureOf(bytes) {
  const text = new TextDecoder('windows-1252').decode(bytes); // one character a byte
  require(text.startsWith('%PDF-'), 'noPdf');
  const named = text.split('/ByteRange').length - 1;
  require(named > 0, 'unsigned');
  require(named === 1, 'several');
  const range = /\/ByteRange\s*\[\s*0\s+(\d{1,9})\s+(\d{1,9})\s+(\d{1,9})\s*\]/.exec(text);
  require(range, 'form');
  const [before, after, rest] = range.slice(1).map(Number);
  require(before + 2 < after && after + rest === bytes.length, 'coverage');
  const gap = text.slice(before, after);
  require(/^<([0-9a-fA-F]{2})+>$/.test(gap), 'coverage');
  const opening = text.lastIndexOf('<<', before);
  const dictionary = text.slice(opening, before) + text.slice(after, text.indexOf('>>', after));
  require(/\/Contents\s*$/.test(text.slice(opening, before)) && dictionary.includes(range[0]), 'form');
  require(/\/SubFilter\s*\/ETSI\.CAdES\.detached\b/.test(dictionary), 'form');
  const covered = new Uint8Array(before + rest);
  covered.set(bytes.subarray(0, before));
  covered.set(bytes.subarray(after), before);
  return { covered, cms: bytesOfHex(gap.slice(1, -1)), time: timeIn(dictionary) };
}

const bytesOfHex = digits => Uint8Array.from(digits.match(/../g), pair => parseInt(pair, 16));

function timeIn(dictionary) {
  const times = [...dictionary.matchAll(PDF_TIME)];
  require(times.length === 1, 'form');
  const [year, month, day, hour, minute, second] = times[0].slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** The SignedData (RFC 5652) with one signer, no content of its own, and nothing after it but the zeros of the gap. */
function signedDataOf(cms) {
  const info = new Der(cms).as(TAG.sequence);
  require(cms.subarray(info.end).every(byte => byte === 0), 'form');
  const [type, content, ...more] = info.children();
  require(type.is(OID.signedData) && content && !more.length, 'form');
  const [data, ...beside] = content.as(TAG.context0).children();
  const parts = data.as(TAG.sequence).children();
  require(!beside.length && parts.length === 5 && parts[3].tag === TAG.context0, 'form');
  const [version, digests, inner, certificates, signers] = parts;
  require(hex(version.octets) === VERSION_1 && SHA_256.includes(hex(digests.as(TAG.set).value)), 'form');
  const innerParts = inner.as(TAG.sequence).children();
  require(innerParts.length === 1 && innerParts[0].is(OID.data), 'form');
  const infos = signers.as(TAG.set).children();
  require(infos.length === 1, 'several');
  return { certificates: certificates.children().map(certificateOf), signer: signerOf(infos[0]) };
}

function certificateOf(der) {
  const parts = der.as(TAG.sequence).children()[0].as(TAG.sequence).children();
  if (parts[0].tag === TAG.context0) parts.shift();
  const [serial, , issuer, , , key] = parts;
  require(key, 'form');
  const point = key.as(TAG.sequence).children()[1].value;
  return { octets: der.octets, serial: serial.octets, issuer: issuer.octets, point };
}

function signerOf(der) {
  const [version, id, digest, attributes, algorithm, value, ...unsigned] = der.as(TAG.sequence).children();
  require(value && (!unsigned.length || (unsigned.length === 1 && unsigned[0].tag === TAG.context1)), 'form');
  require(hex(version.octets) === VERSION_1 && SHA_256.includes(hex(digest.octets)), 'form');
  require(hex(algorithm.octets) === ECDSA_SHA_256, 'foreign'); // no key of the hub signs in another way
  const [issuer, serial] = id.as(TAG.sequence).children();
  require(serial, 'form');
  return { issuer, serial, attributes: attributes.as(TAG.context0), signature: plain(value.as(TAG.octets).value) };
}

/** r and s, 32 bytes each, out of Ecdsa-Sig-Value (RFC 3279 section 2.2.3). */
function plain(encoded) {
  const outer = new Der(encoded).as(TAG.sequence);
  const numbers = outer.children();
  require(outer.end === encoded.length && numbers.length === 2, 'form');
  const signature = new Uint8Array(64);
  numbers.forEach((number, at) => {
    const digits = number.as(TAG.integer).value;
    const trimmed = digits[0] === 0 ? digits.subarray(1) : digits;
    require(trimmed.length <= 32, 'form');
    signature.set(trimmed, 32 * (at + 1) - trimmed.length);
  });
  return signature;
}

/** The three signed attributes there must be, each once with one value, and none beside them. */
function attributesOf(element) {
  const found = new Map();
  for (const attribute of element.children()) {
    const [type, values, ...more] = attribute.as(TAG.sequence).children();
    const single = values.as(TAG.set).children();
    require(single.length === 1 && !more.length && !found.has(hex(type.as(TAG.oid).value)), 'form');
    found.set(hex(type.value), single[0]);
  }
  const [type, digest, certificate] = [OID.contentType, OID.messageDigest, OID.signingCertificate].map(oid => found.get(oid));
  require(found.size === 3 && type && digest && certificate, 'form');
  require(type.is(OID.data), 'form');
  return { digest: hex(digest.as(TAG.octets).value), certificate: namedCertificate(certificate) };
}

/** SHA-256 of the signer's certificate, out of SigningCertificateV2 (RFC 5035 section 3). */
function namedCertificate(attribute) {
  const [first] = attribute.as(TAG.sequence).children()[0].as(TAG.sequence).children();
  const parts = first.as(TAG.sequence).children();
  return hex(parts[0].as(TAG.octets).value); // SHA-256 is the default, and is then not named
}

/** Of the keys, the one in the signer's certificate. */
async function keyOf({ certificates, signer }, attributes, keys) {
  const same = (one, other) => hex(one) === hex(other);
  const certificate = certificates.find(one => same(one.serial, signer.serial.octets) && same(one.issuer, signer.issuer.octets));
  require(certificate && (await sha256(certificate.octets)) === attributes.certificate, 'form');
  const point = certificate.point; // BIT STRING: no unused bits, uncompressed point, x, y
  require(point.length === 66 && point[0] === 0 && point[1] === 4, 'foreign');
  const [x, y] = [point.subarray(2, 34), point.subarray(34)].map(base64url);
  const key = keys.find(candidate => candidate.x === x && candidate.y === y);
  require(key, 'foreign');
  return key;
}

/**
 * Whether the file is a statement of the hub: `{time}` with the time the hub stated, or `{why}`: `noPdf`, `unsigned`, `several` (more than one signature),
 * `coverage` (bytes that nobody signed), `form`, `foreign` (not the hub's key), `forged` (the signature is not its key's), `altered`.
 *
 * @param keys the hub's seal keys, JSON Web Keys
 */
export async function examineStatement(bytes, keys) {
  try {
    const { covered, cms, time } = signatureOf(bytes);
    const data = signedDataOf(cms);
    const attributes = attributesOf(data.signer.attributes);
    const key = await keyOf(data, attributes, keys);
    const signed = data.signer.attributes.octets.slice();
    signed[0] = TAG.set; // RFC 5652 section 5.4
    require(await isSignedBy(key, data.signer.signature, signed), 'forged');
    require((await sha256(covered)) === attributes.digest, 'altered');
    return { time };
  } catch (refused) {
    if (refused instanceof Refused) return { why: refused.why };
    // A part that is not there, or a length that nothing has: no form the hub writes.
    if (refused instanceof TypeError || refused instanceof RangeError) return { why: 'form' };
    throw refused;
  }
}
