import { describe, expect, it } from 'vitest';
import { parseEndpoint } from './parse-endpoint.js';

describe('parseEndpoint', () => {
  const accepted: [given: string, origin: string, host: string][] = [
    ['widget.example.com', 'https://widget.example.com', 'widget.example.com'],
    ['Widget.Example.COM', 'https://widget.example.com', 'widget.example.com'],
    ['https://widget.example.com/', 'https://widget.example.com', 'widget.example.com'],
    ['https://widget.example.com:443', 'https://widget.example.com', 'widget.example.com'],
    ['widget.example.com:8443', 'https://widget.example.com:8443', 'widget.example.com:8443'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', '127.0.0.1:8080'],
    ['http://localhost:80', 'http://localhost', 'localhost'],
    ['http://[::1]:8080', 'http://[::1]:8080', '[::1]:8080'],
  ];
  it.each(accepted)('reads %s', (given, origin, host) => {
    expect(parseEndpoint(given)).toMatchObject({ origin, host });
  });

  it.each([
    '',
    ' ',
    'https://',
    'ftp://widget.example.com',
    'javascript://x',
    'widget.example.com/path',
    'https://widget.example.com?x=1',
    'https://widget.example.com#x',
    'https://user:password@widget.example.com',
    'user@widget.example.com',
    'widget example.com',
    'widget.example.com:99999',
  ])('refuses %j', (given) => {
    expect(parseEndpoint(given)).toBeUndefined();
  });
});
