/** What encodeURIComponent leaves alone and RFC 3986 reserves. */
const RESERVED_LEFTOVERS = /[!'()*]/g;

/**
 * Percent-encodes all but the unreserved characters of RFC 3986, as UTF-8 and with uppercase digits: a space becomes `%20`, `*`
 * becomes `%2A`. Throws a URIError where the text holds half a surrogate pair. Follows "Encoding a Signature String".
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    RESERVED_LEFTOVERS,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
