// The least that a server of signed requests does: it parses the body, computes the signature of the request by the steps that the
// document tells, and answers a constant. It prints its URL.
import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';

const [constant = '{}', secretKey = 'SECRETEXAMPLE'] = process.argv.slice(2);

/**
 * @param {import('node:http').IncomingMessage} message
 * @param {string} body
 */
function signatureOf({ headers, method }, body) {
  const [, scope = '', names = ''] =
    /Credential=[^/]+\/([^,]+), *SignedHeaders=([^,]+),/.exec(String(headers.authorization)) ?? [];
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim().toLowerCase()}\n`);
  const canonical = `${method}\n/\n\n${signed.join('')}\n${names}\n${sha256(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${headers['x-tc-timestamp']}\n${scope}\n${sha256(canonical)}`;
  const key = scope.split('/').reduce(hmac, Buffer.from(`TC3${secretKey}`));
  return hmac(key, toSign).toString('hex');
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {Buffer} key
 * @param {string} text
 */
function hmac(key, text) {
  return createHmac('sha256', key).update(text).digest();
}

const server = createServer((message, response) => {
  let body = '';
  message.setEncoding('utf8');
  message.on('data', (text) => {
    body += text;
  });
  message.on('end', () => {
    JSON.parse(body);
    const verified = String(message.headers.authorization).endsWith(signatureOf(message, body));
    response.writeHead(verified ? 200 : 401, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(constant),
    });
    response.end(constant);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`);
});
