// Seals signed with a key that counts as the hub's, but each spelt otherwise than the hub spells it. Gives, by name, whether it opens.
async () => {
  const { openSeal } = await import('/assets/seal.js');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const keys = [{ kid: '0102030405060708', kty, crv, x, y }];

  const bytes = array => [0x58, array.length, ...array];
  const short = array => [0x40 + array.length, ...array];
  const text = word => [0x60 + word.length, ...Array.from(word, letter => letter.charCodeAt(0))];
  const map = entries => [0xa0 + entries.length, ...entries.flat(2)];
  const kid = short([1, 2, 3, 4, 5, 6, 7, 8]);
  const header = map([[1, 0x26], [4, kid]]);
  const id = [1, text('UZ0007-C26-4K7M2QX-8')];
  const type = [2, 2];
  const issued = [3, 0x19, 0x50, 0x4a];
  const until = [4, 0x19, 0x51, 0xb6];
  const hs = [5, text('851660')];
  const country = [6, text('UZ')];
  const digest = [7, short(Array(16).fill(9))];
  const plain = [id, type, issued, until, hs, country, digest];
  const instead = (old, other) => map(plain.map(entry => (entry === old ? other : entry)));

  const made = async ({ head = header, unprotected = [0xa0], payload = map(plain), length = 64, wrap = m => m }) => {
    const signed = [0x84, ...text('Signature1'), ...short(head), 0x40, ...bytes(payload)];
    const signature = new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, Uint8Array.from(signed)));
    const message = [0x84, ...short(head), ...unprotected, ...bytes(payload), ...bytes([...signature].slice(0, length))];
    return btoa(String.fromCharCode(...wrap(message))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  };
  const opens = async parts => (await openSeal(await made(parts), keys)) !== null;

  const cases = {
    'as the hub spells it': {},
    'without an end': { payload: map(plain.filter(entry => entry !== until)) },
    'a number longer than it needs': { payload: instead(type, [2, 0x18, 2]) },
    'a day as a fraction': { payload: instead(issued, [3, 0xf9, 0x50, 0x4a]) },
    'an indefinite map': { payload: [0xbf, ...plain.flat(2), 0xff] },
    'claims out of order': { payload: map([type, id, issued, until, hs, country, digest]) },
    'a claim twice': { payload: map([id, type, type, issued, until, hs, country, digest]) },
    'a claim more': { payload: map([...plain, [8, 0]]) },
    'no country': { payload: map(plain.filter(entry => entry !== country)) },
    'no digest': { payload: map(plain.filter(entry => entry !== digest)) },
    'a short digest': { payload: instead(digest, [7, short(Array(15).fill(9))]) },
    'the number in small letters': { payload: instead(id, [1, text('uz0007-c26-4k7m2qx-8')]) },
    'a wrong check character': { payload: instead(id, [1, text('UZ0007-C26-4K7M2QX-9')]) },
    'a type that is not the number\'s': { payload: instead(type, [2, 4]) },
    'eight digits of HS': { payload: instead(hs, [5, text('85166000')]) },
    'five digits of HS': { payload: instead(hs, [5, text('85166')]) },
    'a country in small letters': { payload: instead(country, [6, text('uz')]) },
    'a text that is no UTF-8': { payload: instead(country, [6, 0x62, 0xc3, 0x28]) },
    'a list of claims': { payload: [0x87, ...plain.flat(2)] },
    'another algorithm': { head: map([[1, 0x38, 0x22], [4, kid]]) },
    'a header out of order': { head: map([[4, kid], [1, 0x26]]) },
    'a header more': { head: map([[1, 0x26], [3, 0], [4, kid]]) },
    'an unprotected header': { unprotected: map([[4, kid]]) },
    'a tag': { wrap: message => [0xd2, ...message] },
    'a byte after it': { wrap: message => [...message, 0] },
    'five parts': { wrap: message => [0x85, ...message.slice(1), 0x40] },
    'an indefinite list': { wrap: message => [0x9f, ...message.slice(1), 0xff] },
    'a list that says it is endless': { wrap: () => [0x9a, 0xff, 0xff, 0xff, 0xff] },
    'a short signature': { length: 63 },
  };
  const told = {};
  for (const [name, parts] of Object.entries(cases)) told[name] = await opens(parts);
  return told;
}
