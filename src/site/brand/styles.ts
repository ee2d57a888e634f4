import type { Site } from '../settings.ts';

/** Shows one of two pictures, by what the reader chose, or else by what their system prefers. */
const LOGO_STYLES = `@layer components {
  .masthead:has(.logo) {
    align-items: center;
  }
  .masthead-title:has(.logo) {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  .logo {
    inline-size: auto;
    block-size: 2rem;
    max-inline-size: 60vw;
    object-fit: contain;
  }
  .logo-dark {
    display: none;
  }
  @media screen {
    [data-theme='dark'] {
      .logo-dark {
        display: inline;
      }
      .logo-light {
        display: none;
      }
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    [data-theme='auto'] {
      .logo-dark {
        display: inline;
      }
      .logo-light {
        display: none;
      }
    }
  }
}
`;

/** On phones the links of every site fill a line; further ones stand at the start of the next. */
const NAV_STYLES = `@media (max-width: 40rem) {
  @layer layout {
    .masthead li:last-child {
      margin-inline-end: auto;
    }
  }
}
`;

/** The styles that follow from the settings; empty where none does. They are loaded after the site's own. */
export function brandStyles({ accent, logo, nav }: Pick<Site, 'accent' | 'logo' | 'nav'>): string {
  const colours = accent
    ? `@layer tokens {\n  :root {\n    --accent: light-dark(${accent.light}, ${accent.dark});\n  }\n}\n`
    : '';
  return [colours, logo ? LOGO_STYLES : '', nav.length > 0 ? NAV_STYLES : ''].join('');
}
