import { describe, expect, test } from 'vitest';
import { doiOf, externalAddress, parseExternalId, paperDoi, resolverAddress } from '../../src/external-id.ts';

describe('parseExternalId', () => {
  test.each([
    ['https://openreview.net/forum?id=aBc123_X-y', 'openreview:aBc123_X-y'],
    ['https://openreview.net/pdf?referrer=x&id=aBc123', 'openreview:aBc123'],
    ['https://aclanthology.org/2024.acl-long.1/', 'acl:2024.acl-long.1'],
    ['https://aclanthology.org/2024.acl-long.1v2.pdf', 'acl:2024.acl-long.1'],
    ['https://www.aclweb.org/anthology/P19-1001', 'acl:p19-1001'],
    ['https://doi.org/10.18653/v1/2024.acl-long.1', 'acl:2024.acl-long.1'],
    ['https://www.biorxiv.org/content/10.1101/2025.11.03.123456v2.full.pdf', 'doi:10.1101/2025.11.03.123456'],
    ['https://www.medrxiv.org/content/10.1101/2025.11.03.123456v1', 'doi:10.1101/2025.11.03.123456'],
    ['https://doi.org/10.1101/2025.11.03.123456', 'doi:10.1101/2025.11.03.123456'],
    ['http://dx.doi.org/10.1000/ABC', 'doi:10.1000/abc'],
    ['https://dl.example.org/doi/pdf/10.1000/182?download=true', 'doi:10.1000/182'],
    ['https://web.archive.org/web/20251105/https://openreview.net/forum?id=aBc123', 'openreview:aBc123'],
    ['https://doi.org/10.5281/zenodo.12345', null],
    ['https://openreview.net/group?id=Quay', null],
    ['https://aclanthology.org/venues/acl/', null],
    ['https://example.org/10.1000', null],
  ])('of %j is %j', (address, id) => expect(parseExternalId(address)).toBe(id));
});

describe('doiOf', () => {
  test.each([
    ['https://doi.org/10.1000/ABC', '10.1000/ABC'],
    ['https://doi.org/10.1000%2F182', '10.1000/182'],
    ['https://doi.org/10.1000/100%', '10.1000/100%'],
    ['https://example.org/', null],
  ])('of %j is %j', (address, doi) => expect(doiOf(address)).toBe(doi));
});

describe('resolverAddress', () => {
  test.each([
    ['10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.1000/(SICI)12:8<3::A>4.0;2-O', 'https://doi.org/10.1000/(SICI)12:8%3C3::A%3E4.0;2-O'],
    ['10.1000/a#b?c"d', 'https://doi.org/10.1000/a%23b%3Fc%22d'],
    ['10.1000/100%', 'https://doi.org/10.1000/100%25'],
    ['10.1000/лампа', 'https://doi.org/10.1000/%D0%BB%D0%B0%D0%BC%D0%BF%D0%B0'],
  ])('of %j is %j, which leads back', (doi, address) => {
    expect(resolverAddress(doi)).toBe(address);
    expect(new URL(address).href).toBe(address);
    expect(doiOf(address)).toBe(doi);
  });

  test('is an address even where half a character is left of a DOI', () => {
    expect(resolverAddress('10.1000/a\ud800')).toBe('https://doi.org/10.1000/a%EF%BF%BD');
  });

  test('leaves signs that are encoded', () => {
    expect(resolverAddress('10.1000%2F182')).toBe('https://doi.org/10.1000%2F182');
  });
});

describe('paperDoi', () => {
  test('is that of the first link that leads to one', () => {
    const link = (url: string, kind = 'other') => ({ kind, url });
    const doi = link('https://doi.org/10.1000/182');
    expect(paperDoi([link('https://doi.org/10.1000/1', 'code'), link('https://example.org/'), doi])).toBe(
      '10.1000/182',
    );
    expect(paperDoi([])).toBeNull();
  });
});

describe('externalAddress', () => {
  test.each([
    ['10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['2024.acl-long.1', 'https://aclanthology.org/2024.acl-long.1/'],
    ['https://openreview.net/forum?id=aBc123', 'https://openreview.net/forum?id=aBc123'],
    ['https://example.org/', null],
    ['2511.01001', null],
    ['Lamps', null],
  ])('of %j is %j', (id, address) => expect(externalAddress(id)).toBe(address));
});
